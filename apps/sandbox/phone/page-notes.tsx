import { Icon } from './ui/icon.tsx';
import { useWorld, useWorldState } from './world/context.ts';

/** A bar over the page while the sandbox is out of reach; what is on screen stays. */
export function ConnectionNote() {
  const connection = useWorldState((state) => state.connection);
  return (
    <p className="connection-note" role="status" hidden={connection !== 'lost'}>
      {connection === 'lost' ? 'The sandbox does not answer. Trying again…' : null}
    </p>
  );
}

/** The last thing that did not work, until it is put away. */
export function NoticeNote() {
  const { store } = useWorld();
  const notice = useWorldState((state) => state.notice);
  if (notice === null) return null;
  return (
    <div className="notice" role="alert">
      <span>{notice}</span>
      <button
        type="button"
        className="icon-button"
        aria-label="Put this away"
        onClick={() => store.update((state) => ({ ...state, notice: null }))}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
