import type { Interactive } from '@transom/protocol';

export const interactiveKinds = ['button', 'list', 'cta_url', 'location_request_message'] as const;
export type InteractiveKind = (typeof interactiveKinds)[number];

export interface DraftRow {
  /** Tells rows apart while they are moved and removed; not sent. */
  key: number;
  title: string;
  description: string;
}

export interface DraftSection {
  key: number;
  title: string;
  rows: readonly DraftRow[];
}

/** An interactive message as it is being written. What the kinds have in common stays when the kind is changed. */
export interface InteractiveDraft {
  kind: InteractiveKind;
  header: string;
  body: string;
  footer: string;
  buttons: readonly { key: number; title: string }[];
  listButton: string;
  sections: readonly DraftSection[];
  linkText: string;
  url: string;
}

export const emptyDraft: InteractiveDraft = {
  kind: 'button',
  header: '',
  body: '',
  footer: '',
  buttons: [{ key: 1, title: '' }],
  listButton: '',
  sections: [{ key: 1, title: '', rows: [{ key: 1, title: '', description: '' }] }],
  linkText: '',
  url: '',
};

/** A key no item of the list has yet. */
export const nextKey = (items: readonly { key: number }[]): number =>
  items.reduce((most, { key }) => Math.max(most, key), 0) + 1;

/** The draft as Meta takes it. Empty optional parts are left out; ids are the places, unique by themselves. */
export function toInteractive(draft: InteractiveDraft): Interactive {
  const header = draft.header.trim() === '' ? {} : { header: { type: 'text' as const, text: draft.header.trim() } };
  const footer = draft.footer.trim() === '' ? {} : { footer: { text: draft.footer.trim() } };
  const body = { text: draft.body.trim() };
  switch (draft.kind) {
    case 'button':
      return {
        type: 'button',
        ...header,
        body,
        ...footer,
        action: {
          buttons: draft.buttons.map(({ title }, i) => ({
            type: 'reply',
            reply: { id: `button-${i + 1}`, title: title.trim() },
          })),
        },
      };
    case 'list':
      return {
        type: 'list',
        ...header,
        body,
        ...footer,
        action: { button: draft.listButton.trim(), sections: draft.sections.map(sectionOf) },
      };
    case 'cta_url':
      return {
        type: 'cta_url',
        ...header,
        body,
        ...footer,
        action: { name: 'cta_url', parameters: { display_text: draft.linkText.trim(), url: draft.url.trim() } },
      };
    case 'location_request_message':
      return { type: 'location_request_message', body, action: { name: 'send_location' } };
  }
}

function sectionOf({ title, rows }: DraftSection, s: number) {
  return {
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    rows: rows.map((row, r) => ({
      id: `row-${s + 1}-${r + 1}`,
      title: row.title.trim(),
      ...(row.description.trim() === '' ? {} : { description: row.description.trim() }),
    })),
  };
}

const keyOf = (memberId: string, conversationId: string) => `transom.interactive.${memberId}.${conversationId}`;

/** What a member left unfinished in a conversation. */
export function readInteractiveDraft(memberId: string, conversationId: string): InteractiveDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(memberId, conversationId)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...emptyDraft, ...kept } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** Keeps the draft across reloads; null forgets it. */
export function keepInteractiveDraft(memberId: string, conversationId: string, draft: InteractiveDraft | null): void {
  const key = keyOf(memberId, conversationId);
  if (draft === null) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(draft));
}
