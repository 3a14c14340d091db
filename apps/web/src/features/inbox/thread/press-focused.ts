/** What a message offers, each behind a button of its bubble. */
export type MessageAct = 'reply' | 'react' | 'copy' | 'retry' | 'delivery';

/** Presses a button of the message that has the focus; false when there is no such message or button. */
export function pressFocused(act: MessageAct): boolean {
  const bubble = document.activeElement?.closest('[data-message]');
  const button = bubble?.querySelector<HTMLElement>(`[data-act="${act}"]`);
  button?.click();
  return button !== null && button !== undefined;
}
