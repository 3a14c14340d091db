import type { Contact } from '@transom/protocol';
import { useEffect, useState } from 'react';
import { call } from '@/sync/api.ts';
import { type Answer, useAnswer } from '../use-answer.ts';
import { asPhone } from './recipient.ts';

const settleMs = 150;
const shownAtOnce = 30;

/** Contacts with a number whose name or number holds what is typed, the newest without anything typed. */
export function useContactSearch(text: string): { answer: Answer<Contact[]>; retry: () => void } {
  const [q, setQ] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const words = asPhone(text)?.replace(/\D/g, '') ?? text.trim();
    const timer = setTimeout(() => setQ(words), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useAnswer(`${attempt} ${q}`, async (_, signal) => {
    const { data } = await call(
      'contacts.list',
      { query: { limit: shownAtOnce, ...(q === '' ? {} : { q }) } },
      { signal },
    );
    return data.filter(({ phone }) => phone !== null);
  });
  return { answer, retry: () => setAttempt(attempt + 1) };
}
