import '../../writing-words.ts';
import type { Conversation } from '@transom/protocol';
import type { RefObject } from 'react';
import type { ActionHost } from '../../actions/conversation-action.ts';
import { applyEdit, type TextEdit } from '../text-edit.ts';
import { EmojiOptions } from './emoji-options.tsx';
import { MentionOptions } from './mention-options.tsx';
import { SlashOptions } from './slash-options.tsx';
import type { Completion } from './use-completion.ts';

interface CompletionListProps {
  completion: Completion;
  conversation: Conversation;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  /** null where nothing is done by slash. */
  host: ActionHost | null;
}

/** The suggestions for what is being typed. */
export function CompletionList({ completion, conversation, inputRef, host }: CompletionListProps) {
  const { trigger } = completion;
  if (!trigger) return null;
  const edit = (change: TextEdit) => {
    completion.close();
    if (inputRef.current) applyEdit(inputRef.current, change);
  };
  const write = (insert: string) => edit({ start: trigger.start, end: trigger.end, insert });
  const shared = { completion, query: trigger.query };
  switch (trigger.kind) {
    case 'slash':
      return host && <SlashOptions {...shared} trigger={trigger} conversation={conversation} host={host} edit={edit} />;
    case 'emoji':
      return <EmojiOptions {...shared} write={write} />;
    case 'mention':
      return <MentionOptions {...shared} write={write} />;
  }
}
