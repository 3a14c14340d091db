import type { Contact } from '@transom/protocol';
import { useEffect, useState } from 'react';
import { call } from '@/sync/api.ts';
import { type Answer, useAnswer } from '../use-answer.ts';
import { asPhone } from './recipient.ts';

const settleMs = 150;
const shownAtOnce = 30;

/**
 * Contacts with a number whose name or number holds what is typed, the newest without anything typed. Until the server
 * has answered for the newest letters, those of the last answer that fit them: Enter never takes somebody else.
 */
export function useContactSearch(text: string): { answer: Answer<Contact[]>; retry: () => void } {
  const [q, setQ] = useState('');
  const [attempt, setAttempt] = useState(0);
  const words = asPhone(text)?.replace(/\D/g, '') ?? text.trim();
  useEffect(() => {
    const timer = setTimeout(() => setQ(words), settleMs);
    return () => clearTimeout(timer);
  }, [words]);
  const answer = useAnswer(`${attempt} ${q}`, async (_, signal) => {
    const { data } = await call(
      'contacts.list',
      { query: { limit: shownAtOnce, ...(q === '' ? {} : { q }) } },
      { signal },
    );
    return data.filter(({ phone }) => phone !== null);
  });
  const fitting =
    answer.state === 'ready' && words !== q
      ? { ...answer, value: answer.value.filter((contact) => fits(contact, words)) }
      : answer;
  return { answer: fitting, retry: () => setAttempt(attempt + 1) };
}

const fits = ({ name, phone }: Contact, words: string): boolean =>
  name.toLowerCase().includes(words.toLowerCase()) || (phone ?? '').includes(words);
