import { memo, useEffect, useRef } from 'react';
import { clockTime, dayLabel } from '../chat/day-label.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { Customer } from '../world/types.ts';
import { customerHints, customerName } from './customer-label.ts';

interface PersonRowProps {
  customer: Customer;
  selected: boolean;
  unread: boolean;
  onPick: (id: string) => void;
}

export const PersonRow = memo(function PersonRow({ customer, selected, unread, onPick }: PersonRowProps) {
  const name = customerName(customer);
  const row = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <button
      ref={row}
      type="button"
      className="person"
      data-person={customer.id}
      aria-current={selected ? 'true' : undefined}
      onClick={() => onPick(customer.id)}
    >
      <Avatar name={name} seed={customer.id} />
      <span className="person-text">
        <span className="person-line">
          <bdi className="person-name">{name}</bdi>
          {customer.lastMessage === null ? null : (
            <time dateTime={customer.lastMessage.at}>{shortTime(new Date(customer.lastMessage.at), new Date())}</time>
          )}
        </span>
        <span className="person-line">
          <small>{customerHints(customer).join(' · ')}</small>
          {unread ? (
            <i className="dot">
              <span className="visually-hidden">New message</span>
            </i>
          ) : null}
        </span>
      </span>
    </button>
  );
});

function shortTime(at: Date, now: Date): string {
  const day = dayLabel(at, now);
  if (day === 'Today') return clockTime(at);
  if (day === 'Yesterday') return day;
  return at.toLocaleDateString('en', { day: 'numeric', month: 'short' });
}
