import { useRef, useState } from 'react';
import { call } from '@/sync/api.ts';
import { newId } from '@/sync/new-id.ts';
import type { TemplateSend } from '../template-picker/template-fields.ts';
import { type Refusal, readRefusal } from './first-message.ts';

interface FirstMessage {
  channelId: string;
  to: string;
  template: TemplateSend;
}

/**
 * Sends a template to a phone and says which conversation it went to. The same message again, after an answer that
 * never came, is the same message to the server; a changed one is another.
 */
export function useFirstMessage(onSent: (conversationId: string) => void, onRefused: (refusal: Refusal) => void) {
  const tried = useRef({ what: '', id: '' });
  const [busy, setBusy] = useState(false);
  const send = async (message: FirstMessage) => {
    if (busy) return;
    setBusy(true);
    const what = JSON.stringify(message);
    if (tried.current.what !== what) tried.current = { what, id: newId() };
    try {
      const body = { id: tried.current.id, type: 'template', ...message } as const;
      const { conversationId } = await call('messages.sendToPhone', { body });
      onSent(conversationId);
    } catch (error) {
      onRefused(readRefusal(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, send };
}
