import { type RefObject, useEffect, useRef, useState } from 'react';
import { Chat } from './chat/chat.tsx';
import { PhoneFrame } from './chat/phone-frame.tsx';
import { ControlsPanel } from './controls/controls-panel.tsx';
import { customerLink, followLinks } from './customer-link.ts';
import { ConnectionNote, NoticeNote } from './page-notes.tsx';
import { SignedOut, Unreachable } from './page-states.tsx';
import { PeoplePanel } from './people/people-panel.tsx';
import { useSelectedCustomer, useWorld, useWorldState } from './world/context.ts';
import { selectCustomer } from './world/select-customer.ts';

type Panel = 'people' | 'chat' | 'controls';

/** Three panels side by side; on a narrow screen one at a time, with a way back. */
export function App() {
  const world = useWorld();
  const connection = useWorldState((state) => state.connection);
  const customers = useWorldState((state) => state.customers);
  const selectedId = useWorldState((state) => state.selectedId);
  const [controls, setControls] = useState(false);
  const [createdId, setCreatedId] = useState<string | null>(null);
  const panel: Panel = selectedId === null ? 'people' : controls ? 'controls' : 'chat';
  const root = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      followLinks((id) => {
        setControls(false);
        selectCustomer(world, id);
      }),
    [world],
  );
  useFocusOnPanel(root, panel);
  usePickFirst();

  if (connection === 'signed_out') return <SignedOut />;
  if (connection === 'lost' && customers === null) return <Unreachable />;

  return (
    <div className="page" data-panel={panel} ref={root}>
      <ConnectionNote />
      <NoticeNote />
      <PeoplePanel
        onPick={(id) => location.assign(customerLink(id))}
        onCreated={(id) => {
          setCreatedId(id);
          location.assign(customerLink(id));
        }}
      />
      <main className="stage">
        <PhoneFrame>
          <ChatOrHint createdId={createdId} onControls={() => setControls(true)} />
        </PhoneFrame>
      </main>
      <ControlsPanel onBack={() => setControls(false)} />
    </div>
  );
}

function ChatOrHint({ createdId, onControls }: { createdId: string | null; onControls: () => void }) {
  const customer = useSelectedCustomer();
  const customers = useWorldState((state) => state.customers);
  const selectedId = useWorldState((state) => state.selectedId);
  const drafts = useRef(new Map<string, string>());
  if (customer)
    return (
      <Chat
        key={customer.id}
        customer={customer}
        drafts={drafts.current}
        takesFocus={customer.id === createdId}
        onBack={() => location.assign(customerLink(null))}
        onControls={onControls}
      />
    );
  if (customers === null)
    return (
      <p className="screen-hint" role="status">
        Loading…
      </p>
    );
  if (selectedId !== null)
    return <p className="screen-hint">Nobody by this name is here. Pick a person from the list.</p>;
  return (
    <p className="screen-hint">
      {customers.length === 0 ? 'Create a person to write as.' : 'Pick a person to write as.'}
    </p>
  );
}

/** Where list and chat stand side by side, the newest chat is open from the start. */
function usePickFirst() {
  const world = useWorld();
  const newestId = useWorldState((state) => state.customers?.[0]?.id);
  const done = useRef(false);
  useEffect(() => {
    if (newestId === undefined || done.current) return;
    done.current = true;
    if (world.store.get().selectedId !== null || !matchMedia('(min-width: 720px)').matches) return;
    history.replaceState(null, '', customerLink(newestId));
    selectCustomer(world, newestId);
  }, [newestId, world]);
}

/** When a narrow screen swaps its panel, the keyboard goes along: the focused control may have just been hidden. */
function useFocusOnPanel(root: RefObject<HTMLElement | null>, panel: Panel) {
  const before = useRef(panel);
  useEffect(() => {
    if (before.current === panel) return;
    before.current = panel;
    const hidden = document.activeElement === document.body || document.activeElement?.checkVisibility() === false;
    if (!hidden) return;
    const place = { people: '.people', chat: '.chat textarea', controls: '.controls .icon-button' }[panel];
    root.current?.querySelector<HTMLElement>(`${place} [aria-current], ${place}`)?.focus();
  }, [panel, root]);
}
