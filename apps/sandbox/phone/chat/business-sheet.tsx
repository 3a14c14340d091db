import { Avatar } from '../ui/avatar.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { changeCustomer } from '../world/change-customer.ts';
import { useWorld, useWorldState } from '../world/context.ts';
import type { Customer } from '../world/types.ts';
import { Sheet } from './sheet.tsx';

/** The profile of the business, and what a customer can do about it: stop its offers, block it. */
export function BusinessSheet({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const world = useWorld();
  const account = useWorldState((state) => state.account);
  if (account === null) return null;
  const { verifiedName, displayPhoneNumber, profile } = account;
  const lines = [
    ['About', profile.about],
    ['Description', profile.description],
    ['Address', profile.address],
    ['Email', profile.email],
    ['Website', profile.websites.join('\n')],
    ['Phone', displayPhoneNumber],
  ].filter(([, value]) => value !== '');

  return (
    <Sheet title="Business info" onClose={onClose}>
      <div className="business-card">
        {profile.profile_picture_url === undefined ? (
          <Avatar name={verifiedName} seed={verifiedName} />
        ) : (
          <img className="avatar" src={profile.profile_picture_url} alt="" />
        )}
        <b dir="auto">{verifiedName}</b>
      </div>
      <dl className="business-lines">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="business-switches">
        <SwitchRow
          label="Offers and announcements"
          hint={customer.marketingStopped ? 'You stopped them.' : 'The business may send you promotions.'}
          on={!customer.marketingStopped}
          onChange={(on) => void changeCustomer(world, customer, { marketingStopped: !on })}
        />
        <SwitchRow
          label="Block this business"
          on={customer.blocked}
          onChange={(blocked) => void changeCustomer(world, customer, { blocked })}
        />
      </div>
    </Sheet>
  );
}
