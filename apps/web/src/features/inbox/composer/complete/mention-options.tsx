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
  const options = fuzzyFilter(query, members, ({ name, email }) => [name, email]).map(({ id, name, email }) => ({
    id,
    icon: <Avatar id={id} name={name} size={24} />,
    label: name,
    detail: email,
    onPick: () => write(`@${name} `),
  }));
  return <OptionList completion={completion} options={options} />;
}
