import { useWorldState } from '../world/context.ts';
import type { WireLine } from '../world/types.ts';
import { wirePath } from './wire-path.ts';

/** Every call to the Graph API and every webhook as it happens, newest first. */
export function WireLog() {
  const wire = useWorldState((state) => state.wire);

  return (
    <section aria-labelledby="wire">
      <h2 id="wire">Wire</h2>
      {wire.length === 0 ? <p className="wire">Nothing yet. Send a message.</p> : null}
      {wire.length === 0 ? null : (
        <ol className="wire" reversed>
          {wire.toReversed().map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({ line }: { line: WireLine }) {
  return (
    <li title={`${line.method} ${line.path}`}>
      <time>{new Date(line.at).toLocaleTimeString('en-GB')}</time>{' '}
      {line.direction === 'in' ? (
        <>
          <b>{line.method}</b> {wirePath(line)} {line.note} <Status status={line.status} />
        </>
      ) : (
        <>
          <span aria-hidden="true">→</span> {wirePath(line)} {line.note} <Status status={line.status} />
        </>
      )}
    </li>
  );
}

function Status({ status }: { status: number | null }) {
  if (status === null) return <em>no answer</em>;
  return status < 400 ? <b>{status}</b> : <em>{status}</em>;
}
