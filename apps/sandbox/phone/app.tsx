import { type RefObject, useEffect, useRef, useState } from 'react';
import { Chat } from './chat/chat.tsx';
import { PhoneFrame } from './chat/phone-frame.tsx';
import { ControlsPanel } from './controls/controls-panel.tsx';
import { customerLink, followLinks, goTo } from './customer-link.ts';
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
  useFocusOnPanel(root, panel, selectedId);
  usePickFirst();

  if (connection === 'signed_out') return <SignedOut />;
  if (connection === 'lost' && customers === null) return <Unreachable />;

  return (
    <main className="page" data-panel={panel} ref={root}>
      <ConnectionNote />
      <NoticeNote />
      <PeoplePanel
        onPick={goTo}
        onCreated={(id) => {
          setCreatedId(id);
          goTo(id);
        }}
      />
      <section className="stage" aria-label="Phone">
        <PhoneFrame>
          <ChatOrHint createdId={createdId} onControls={() => setControls(true)} />
        </PhoneFrame>
      </section>
      <ControlsPanel onBack={() => setControls(false)} />
    </main>
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
        onBack={() => goTo(null)}
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
function useFocusOnPanel(root: RefObject<HTMLElement | null>, panel: Panel, personId: string | null) {
  const before = useRef({ panel, personId });
  useEffect(() => {
    const left = before.current;
    before.current = { panel, personId };
    if (left.panel === panel) return;
    const lost = document.activeElement === document.body || document.activeElement?.checkVisibility() === false;
    if (!lost) return;
    const places = {
      people: `[data-person="${CSS.escape(left.personId ?? '')}"]`,
      chat: '.chat-head .back',
      controls: '.controls-head .icon-button',
    };
    root.current?.querySelector<HTMLElement>(places[panel])?.focus();
  }, [panel, personId, root]);
}
