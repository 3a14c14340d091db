import { problemsOf } from '@transom/protocol/interactive-rules';
import { describe, expect, it } from 'vitest';
import { emptyDraft, nextKey, toInteractive } from './interactive-draft.ts';

const draft = { ...emptyDraft, body: 'When?' };
const button = (key: number, title: string) => ({ key, title });

describe('an interactive message as it is being written', () => {
  it('leaves out what is empty and numbers its buttons', () => {
    const sent = toInteractive({ ...draft, buttons: [button(1, 'Morning '), button(4, 'Evening')] });
    expect(sent).toEqual({
      type: 'button',
      body: { text: 'When?' },
      action: {
        buttons: [
          { type: 'reply', reply: { id: 'button-1', title: 'Morning' } },
          { type: 'reply', reply: { id: 'button-2', title: 'Evening' } },
        ],
      },
    });
    expect(problemsOf(sent)).toEqual([]);
  });

  it('two buttons of the same name are told at the second', () => {
    const sent = toInteractive({ ...draft, buttons: [button(1, 'Yes'), button(2, 'Yes')] });
    expect(problemsOf(sent)).toEqual([{ field: 'action.buttons.1.reply.title', code: 'duplicate_value' }]);
  });

  it('several sections of a list each need a title, one does not', () => {
    const rows = [{ key: 1, title: 'Oak', description: '' }];
    const one = { ...draft, kind: 'list' as const, listButton: 'Choose', sections: [{ key: 1, title: '', rows }] };
    expect(problemsOf(toInteractive(one))).toEqual([]);
    const two = { ...one, sections: [...one.sections, { key: 2, title: 'Chairs', rows }] };
    expect(problemsOf(toInteractive(two))).toEqual([{ field: 'action.sections.0.title', code: 'value_missing' }]);
  });

  it.each(['ftp://example.com', 'example.com', 'https://', 'javascript:alert(1)'])('%s is no link', (url) => {
    const sent = toInteractive({ ...draft, kind: 'cta_url', linkText: 'Go', url });
    expect(problemsOf(sent)).toEqual([{ field: 'action.parameters.url', code: 'link_invalid' }]);
  });

  it('a removed button leaves its key unused', () => {
    expect(nextKey([button(1, ''), button(3, '')])).toBe(4);
  });
});
