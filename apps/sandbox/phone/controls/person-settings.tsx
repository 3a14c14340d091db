import { SwitchRow } from '../ui/switch-row.tsx';
import { changeCustomer } from '../world/change-customer.ts';
import { changeFaults } from '../world/change-faults.ts';
import { useSelectedCustomer, useWorld, useWorldState } from '../world/context.ts';
import type { CustomerPatch } from '../world/types.ts';
import { MoveRow } from './move-row.tsx';
import { WriteAsOfRow } from './write-as-of-row.tsx';

/** Switches of the person on the screen. */
export function PersonSettings() {
  const world = useWorld();
  const customer = useSelectedCustomer();
  const faults = useWorldState((state) => state.faults);
  const change = (patch: CustomerPatch) => {
    if (customer) void changeCustomer(world, customer, patch);
  };
  const key = customer?.phone ?? customer?.userId ?? '';
  const shut = faults?.windowShutFor ?? [];
  const isShut = shut.includes(key);

  return (
    <section aria-labelledby="this-person">
      <h2 id="this-person">This person</h2>
      <SwitchRow
        label="Online"
        disabled={!customer}
        on={customer?.online ?? false}
        onChange={(online) => change({ online })}
      />
      <SwitchRow
        label="Read receipts"
        disabled={!customer}
        on={customer?.readReceipts ?? false}
        onChange={(readReceipts) => change({ readReceipts })}
      />
      <SwitchRow
        label="Blocked the business"
        disabled={!customer}
        on={customer?.blocked ?? false}
        onChange={(blocked) => change({ blocked })}
      />
      <SwitchRow
        label="Stopped promotions"
        hint="marketing fails with 131050"
        disabled={!customer}
        on={customer?.marketingStopped ?? false}
        onChange={(marketingStopped) => change({ marketingStopped })}
      />
      <SwitchRow
        label="Had enough marketing"
        hint="Meta drops more of it with 131049"
        disabled={!customer}
        on={customer?.marketingLimited ?? false}
        onChange={(marketingLimited) => change({ marketingLimited })}
      />
      {customer ? <MoveRow key={customer.id} customer={customer} /> : null}
      <WriteAsOfRow />
      <SwitchRow
        label="Meta treats the window as shut"
        hint="refuses free text with 131047"
        disabled={!customer || faults === null}
        on={isShut}
        onChange={(on) =>
          void changeFaults(world, { windowShutFor: on ? [...shut, key] : shut.filter((other) => other !== key) })
        }
      />
    </section>
  );
}
