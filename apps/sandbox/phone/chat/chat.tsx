import { useEffect, useMemo, useRef, useState } from 'react';
import { useWorld, useWorldState } from '../world/context.ts';
import { deletion, editedText, reaction, textMessage } from '../world/customer-messages.ts';
import { playVoiceNote } from '../world/play-voice-note.ts';
import { retryMessage, sendMessage } from '../world/send-message.ts';
import { mergeThread } from '../world/thread.ts';
import type { Customer, CustomerMessage } from '../world/types.ts';
import { AsOfNote } from './as-of-note.tsx';
import { BlockedNote } from './blocked-note.tsx';
import type { BubbleActions } from './bubble.tsx';
import { ChatHeader } from './chat-header.tsx';
import { type BubbleRow, chatOf } from './chat-rows.ts';
import { ChatSheets, type OpenSheet } from './chat-sheets.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import { forwardOf } from './forward-message.ts';
import { MessageList } from './message-list.tsx';
import type { MessageChoice } from './message-sheet.tsx';
import { fieldAt } from './read-field.ts';
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
  const [editing, setEditing] = useState<BubbleRow | null>(null);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
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
        else if (action.kind === 'list')
          setSheet({ kind: 'list', about: row, title: action.label, sections: action.sections });
        else if (action.kind === 'open')
          setSheet({ kind: 'asking', about: row, title: action.label, asking: action.opens });
      },
      onMore(row) {
        setSheet({ kind: 'message', about: row, canForward: forwardOf(row, false) !== null });
      },
      onPlay(row) {
        if (!row.fromCustomer && row.wamid !== null && fieldAt(row.message, 'audio', 'voice') === true)
          void playVoiceNote(world, row.wamid);
      },
      onRetry(row) {
        const message = latest.current.own.find(({ localId }) => localId === row.key);
        if (message) void retryMessage(world, latest.current.customer, message);
      },
    };
  }, [world]);

  function send(message: CustomerMessage, about: BubbleRow | null) {
    const quoted = about ?? replyTo;
    // What is forwarded answers nobody.
    void sendMessage(world, customer, quoted === null || message.context ? message : quoting(quoted, message));
    setReplyTo(null);
    setSheet(null);
  }

  function choose(row: BubbleRow, choice: MessageChoice) {
    setSheet(null);
    if (row.wamid === null) return;
    if (choice === 'reply') setReplyTo(row);
    else if (choice === 'edit') setEditing(row);
    else if (choice === 'delete') void sendMessage(world, customer, deletion(row.wamid));
    else {
      const forwarded = forwardOf(row, choice === 'forward_often');
      if (forwarded) void sendMessage(world, customer, forwarded);
    }
    if (choice === 'reply' || choice === 'edit') composer.current?.focus();
  }

  return (
    <>
      <div className="chat" inert={sheet !== null}>
        <ChatHeader
          businessName={businessName}
          typing={typing}
          onBack={onBack}
          onInfo={() => setSheet({ kind: 'business' })}
          onControls={onControls}
        />
        {stored === undefined ? (
          <div className="thread thread-loading" role="status">
            <span className="visually-hidden">Loading the chat</span>
            <i />
            <i />
            <i />
          </div>
        ) : (
          <MessageList rows={chat.rows} businessName={businessName} typing={typing} actions={actions} />
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
                editing={editing}
                draft={drafts.get(customer.id) ?? ''}
                onDraft={(draft) => drafts.set(customer.id, draft)}
                onCancel={() => {
                  setReplyTo(null);
                  setEditing(null);
                  composer.current?.focus();
                }}
                onAttach={() => setSheet({ kind: 'attach' })}
                onSend={(body) => {
                  if (editing !== null && editing.wamid !== null) {
                    void sendMessage(world, customer, editedText(editing.wamid, body));
                    setEditing(null);
                  } else send(textMessage(body), null);
                }}
              />
            </>
          )}
        </div>
      </div>
      {sheet === null ? null : (
        <ChatSheets
          open={sheet}
          customer={customer}
          onSheet={setSheet}
          onSend={send}
          onReact={(row, emoji) => {
            if (row.wamid !== null) void sendMessage(world, customer, reaction(row.wamid, emoji));
            setSheet(null);
          }}
          onChoose={choose}
        />
      )}
    </>
  );
}

function quoting(row: BubbleRow, message: CustomerMessage): CustomerMessage {
  return row.wamid === null ? message : { ...message, context: { id: row.wamid } };
}
