import { useEffect, useMemo, useRef, useState } from 'react';
import { useWorld, useWorldState } from '../world/context.ts';
import { retryMessage, sendMessage } from '../world/send-message.ts';
import { mergeThread } from '../world/thread.ts';
import type { Customer, CustomerMessage } from '../world/types.ts';
import { AsOfNote } from './as-of-note.tsx';
import { BlockedNote } from './blocked-note.tsx';
import type { BubbleActions } from './bubble.tsx';
import { CameraRoll } from './camera-roll.tsx';
import { ChatHeader } from './chat-header.tsx';
import { type BubbleRow, chatOf } from './chat-rows.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { ListSheet } from './list-sheet.tsx';
import { MessageList } from './message-list.tsx';
import type { ListSection } from './rich-content.ts';
import { WaitingNote } from './waiting-note.tsx';

interface ChatProps {
  customer: Customer;
  drafts: Map<string, string>;
  /** A person just made is there to be written as. */
  takesFocus: boolean;
  onBack: () => void;
  onControls: () => void;
}

/** One customer's chat with the business. Mount it anew for another customer. */
export function Chat({ customer, drafts, takesFocus, onBack, onControls }: ChatProps) {
  const world = useWorld();
  const businessName = useWorldState((state) => state.account?.verifiedName ?? 'Business');
  const stored = useWorldState((state) => state.threads[customer.id]);
  const outgoing = useWorldState((state) => state.outgoing);
  const typing = useWorldState((state) => state.typing.includes(customer.id));
  const [replyTo, setReplyTo] = useState<BubbleRow | null>(null);
  const [openList, setOpenList] = useState<{ row: BubbleRow; title: string; sections: ListSection[] } | null>(null);
  const [rollOpen, setRollOpen] = useState(false);
  const composer = useRef<ComposerHandle>(null);

  useEffect(() => {
    if (takesFocus) composer.current?.focus();
  }, [takesFocus]);

  const own = useMemo(() => outgoing.filter((message) => message.customerId === customer.id), [outgoing, customer.id]);
  const chat = useMemo(() => chatOf(mergeThread(stored ?? [], own), new Date()), [stored, own]);

  // One object for as long as the customer stands still, so that unchanged bubbles are not drawn again.
  const latest = useRef({ customer, own });
  latest.current = { customer, own };
  const actions = useMemo((): BubbleActions => {
    const answer = (row: BubbleRow, message: CustomerMessage) =>
      void sendMessage(world, latest.current.customer, quoting(row, message));
    return {
      onReply(row) {
        setReplyTo(row);
        composer.current?.focus();
      },
      onAnswer(row, action) {
        if (action.kind === 'reply') answer(row, action.reply);
        else if (action.kind === 'list') setOpenList({ row, title: action.label, sections: action.sections });
      },
      onRetry(row) {
        const message = latest.current.own.find(({ localId }) => localId === row.key);
        if (message) void retryMessage(world, latest.current.customer, message);
      },
    };
  }, [world]);

  return (
    <>
      <div className="chat" inert={openList !== null || rollOpen}>
        <ChatHeader businessName={businessName} typing={typing} onBack={onBack} onControls={onControls} />
        {stored === undefined ? (
          <div className="thread thread-loading" role="status">
            <span className="visually-hidden">Loading the chat</span>
            <i />
            <i />
            <i />
          </div>
        ) : (
          <MessageList rows={chat.rows} businessName={businessName} actions={actions} />
        )}
        <div className="chat-foot">
          {chat.waiting === 0 || customer.online ? null : <WaitingNote count={chat.waiting} />}
          {customer.blocked ? (
            <BlockedNote customer={customer} />
          ) : (
            <>
              <AsOfNote />
              <Composer
                ref={composer}
                businessName={businessName}
                replyTo={replyTo}
                draft={drafts.get(customer.id) ?? ''}
                onDraft={(draft) => drafts.set(customer.id, draft)}
                onCancelReply={() => {
                  setReplyTo(null);
                  composer.current?.focus();
                }}
                onAttach={() => setRollOpen(true)}
                onSend={(body) => {
                  const message: CustomerMessage = { type: 'text', text: { body } };
                  void sendMessage(world, customer, replyTo === null ? message : quoting(replyTo, message));
                  setReplyTo(null);
                }}
              />
            </>
          )}
        </div>
      </div>
      {rollOpen ? (
        <CameraRoll
          onClose={() => setRollOpen(false)}
          onPick={(message) => {
            void sendMessage(world, customer, replyTo === null ? message : quoting(replyTo, message));
            setReplyTo(null);
            setRollOpen(false);
          }}
        />
      ) : null}
      {openList === null ? null : (
        <ListSheet
          title={openList.title}
          sections={openList.sections}
          onClose={() => setOpenList(null)}
          onPick={(row) => {
            void sendMessage(world, customer, quoting(openList.row, listReply(row)));
            setOpenList(null);
          }}
        />
      )}
    </>
  );
}

function quoting(row: BubbleRow, message: CustomerMessage): CustomerMessage {
  return row.wamid === null ? message : { ...message, context: { id: row.wamid } };
}

function listReply({ id, title, description }: ListSection['rows'][number]): CustomerMessage {
  return {
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id, title, ...(description === null ? {} : { description }) } },
  };
}
