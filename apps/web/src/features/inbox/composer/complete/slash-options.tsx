import type { Conversation } from '@transom/protocol';
import { MessageSquareText } from 'lucide-react';
import { useCannedReplies, useCannedRepliesFailed } from '@/sync/canned-replies.ts';
import { errorText } from '@/sync/error-text.ts';
import { fuzzyFilter } from '@/ui/fuzzy-score.ts';
import { toast } from '@/ui/toast.tsx';
import type { ActionHost } from '../../actions/conversation-action.ts';
import { useActions } from '../../actions/use-actions.tsx';
import { fillReply, glimpse } from '../canned/fill-reply.ts';
import type { TextEdit } from '../text-edit.ts';
import type { Trigger } from './find-trigger.ts';
import { type Option, OptionList } from './option-list.tsx';
import type { Completion } from './use-completion.ts';

interface SlashOptionsProps {
  completion: Completion;
  query: string;
  trigger: Trigger;
  conversation: Conversation;
  host: ActionHost;
  edit: (change: TextEdit) => void;
}

const complain = (error: unknown) => toast.error(errorText(error));

/** Canned replies, and what can be done with the conversation, by name. An action with choices goes on with those. */
export function SlashOptions({ completion, query, trigger, conversation, host, edit }: SlashOptionsProps) {
  const replies = useCannedReplies();
  const failed = useCannedRepliesFailed();
  const actions = useActions(conversation, host);
  const { start, end } = trigger;
  const begun = actions.find(({ word, choices }) => choices && query.toLowerCase().startsWith(`${word} `));

  if (begun?.choices) {
    const rest = query.slice(begun.word.length + 1);
    const options = fuzzyFilter(rest, begun.choices, ({ label }) => [label]).map(
      ({ id, label, run }): Option => ({
        id,
        icon: begun.icon,
        label,
        onPick: () => {
          edit({ start, end, insert: '' });
          Promise.resolve(run()).catch(complain);
        },
      }),
    );
    return <OptionList completion={completion} options={options} />;
  }

  const canned = (replies ?? []).map(({ id, shortcut, text }) => ({
    texts: [shortcut, text],
    option: {
      id,
      icon: <MessageSquareText aria-hidden />,
      label: `/${shortcut}`,
      detail: glimpse(text, conversation),
      onPick: () => {
        fillReply(text, conversation).then(({ text: insert, gaps }) => {
          const gap = gaps[0];
          edit({ start, end, insert, ...(gap ? { select: [start + gap.start, start + gap.end] as const } : {}) });
        }, complain);
      },
    },
  }));
  // Actions stand at the beginning of what is written: in the middle of a sentence a canned text is meant.
  const doable = (start === 0 ? actions : []).map(({ id, word, label, icon, choices, run }) => ({
    texts: [word, label],
    option: {
      id,
      icon,
      label: `/${word}`,
      detail: label,
      onPick: () => {
        if (choices) edit({ start, end, insert: `/${word} ` });
        else {
          edit({ start, end, insert: '' });
          Promise.resolve(run()).catch(complain);
        }
      },
    },
  }));
  const options = fuzzyFilter(query, [...canned, ...doable], ({ texts }) => texts).map(({ option }) => option);
  return <OptionList completion={completion} options={options} loading={replies === null && !failed} />;
}
