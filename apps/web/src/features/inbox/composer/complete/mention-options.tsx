import { useSession } from '@/sync/session.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { fuzzyFilter } from '@/ui/fuzzy-score.ts';
import { OptionList } from './option-list.tsx';
import type { Completion } from './use-completion.ts';

interface MentionOptionsProps {
  completion: Completion;
  query: string;
  write: (text: string) => void;
}

/** Members of the team by name. */
export function MentionOptions({ completion, query, write }: MentionOptionsProps) {
  const members = useSession((session) => session.members);
  const myId = useSession(({ me }) => me?.member.id);
  // Oneself comes last: it is mostly the others one calls.
  const people = [...members.filter(({ id }) => id !== myId), ...members.filter(({ id }) => id === myId)];
  const options = fuzzyFilter(query, people, ({ name, email }) => [name, email]).map(({ id, name, email }) => ({
    id,
    icon: <Avatar id={id} name={name} size={24} />,
    label: name,
    detail: email,
    onPick: () => write(`@${name} `),
  }));
  return <OptionList completion={completion} options={options} />;
}
