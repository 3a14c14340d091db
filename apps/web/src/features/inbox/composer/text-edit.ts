/** A part of what is written, replaced; `select` is what is selected afterwards (else the caret stands behind it). */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
  select?: readonly [number, number];
}

/** What is written, and where the caret or selection stands in it. */
export interface Writing {
  text: string;
  start: number;
  end: number;
}

export const writingOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Writing => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/** Changes the text as typing would: the page hears of it, and the browser's own undo takes it back. */
export function applyEdit(input: HTMLTextAreaElement, { start, end, insert, select }: TextEdit): void {
  input.focus();
  input.setSelectionRange(start, end);
  const typed = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
  if (!typed) {
    input.setRangeText(insert, start, end, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  if (select) input.setSelectionRange(select[0], select[1]);
}
