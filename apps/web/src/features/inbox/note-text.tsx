import type { Note } from '@transom/protocol';
import { useSession } from '@/sync/session.ts';

/** The words of a note, with the people it names marked; one's own name stands out more. */
export function NoteText({ note }: { note: Pick<Note, 'text' | 'mentions'> }) {
  const myId = useSession(({ me }) => me?.member.id);
  const mine = new Set(note.mentions.filter(({ id }) => id === myId).map(({ name }) => `@${name}`));
  return (
    <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {partsOf(note).map(([key, part, named]) =>
        named ? (
          <b
            key={key}
            className={mine.has(part) ? 'rounded-[4px] bg-amber-soft px-0.5 font-semibold text-amber' : 'font-semibold'}
          >
            {part}
          </b>
        ) : (
          part
        ),
      )}
    </p>
  );
}

/** The text in pieces: names of people in it, and what stands between them. The longest name wins where two begin. */
function partsOf({ text, mentions }: Pick<Note, 'text' | 'mentions'>): [number, string, boolean][] {
  const names = [...new Set(mentions.map(({ name }) => `@${name}`))].sort((a, b) => b.length - a.length);
  const parts: [number, string, boolean][] = [];
  let rest = 0;
  for (let i = text.indexOf('@'); i !== -1; i = text.indexOf('@', Math.max(i + 1, rest))) {
    const name = names.find((each) => text.startsWith(each, i));
    if (name === undefined) continue;
    if (i > rest) parts.push([rest, text.slice(rest, i), false]);
    parts.push([i, name, true]);
    rest = i + name.length;
  }
  if (rest < text.length) parts.push([rest, text.slice(rest), false]);
  return parts;
}
