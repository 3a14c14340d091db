import { ChoiceRow } from '../ui/choice-row.tsx';
import { StepperRow } from '../ui/stepper-row.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { changeFaults } from '../world/change-faults.ts';
import { useWorld, useWorldState } from '../world/context.ts';
import type { FaultsPatch } from '../world/types.ts';
import { isMisbehaving, WELL_BEHAVED } from './fault-choices.ts';
import { RefuseNext } from './refuse-next.tsx';

const DELAYS_MS = [0, 500, 2_000, 10_000, 40_000];

/** Everything that can go wrong between the business and Meta, on command. */
export function Misbehave() {
  const world = useWorld();
  const faults = useWorldState((state) => state.faults);
  if (faults === null) return null;
  const change = (patch: FaultsPatch) => void changeFaults(world, patch);
  const { delayMs } = faults;

  return (
    <section aria-labelledby="misbehaves">
      <header className="section-head">
        <h2 id="misbehaves">Meta misbehaves</h2>
        {isMisbehaving(faults) ? (
          <button type="button" className="button" onClick={() => change(WELL_BEHAVED)}>
            Behave again
          </button>
        ) : null}
      </header>
      <SwitchRow
        label="Deliver webhooks twice"
        on={faults.duplicateWebhooks > 0}
        onChange={(on) => change({ duplicateWebhooks: on ? 1 : 0 })}
      />
      <SwitchRow
        label="Shuffle webhooks"
        hint="later ones overtake earlier ones"
        on={faults.reorderWebhooks}
        onChange={(reorderWebhooks) => change({ reorderWebhooks })}
      />
      <ChoiceRow
        label="Delay"
        hint="every answer and webhook"
        value={delayMs}
        options={[...new Set([...DELAYS_MS, delayMs])].map((ms) => ({ value: ms, name: sayDelay(ms) }))}
        onChange={(ms) => change({ delayMs: ms })}
      />
      <StepperRow
        label="Accept, then drop the answer"
        hint="the sender never learns it worked"
        count={faults.acceptThenDrop}
        onChange={(acceptThenDrop) => change({ acceptThenDrop })}
      />
      <StepperRow
        label="Never answer"
        hint="the call hangs"
        count={faults.hang}
        onChange={(hang) => change({ hang })}
      />
      <RefuseNext failNext={faults.failNext} onChange={(failNext) => change({ failNext })} />
      <SwitchRow
        label="Token expired"
        hint="every call gets 190"
        on={faults.tokenExpired}
        onChange={(tokenExpired) => change({ tokenExpired })}
      />
    </section>
  );
}

function sayDelay(ms: number): string {
  if (ms === 0) return 'None';
  return ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`;
}
