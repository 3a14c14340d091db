/** Where the server keeps names, groups and shortcodes of emoji. */
export const emojiDataUrl = '/emoji';

let codes: Promise<readonly (readonly [string, string])[]> | null = null;

/** `['smile', '😄']`…: fetched once from our own server. Rejects when it cannot be reached; asking again tries again. */
export function readShortcodes(): Promise<readonly (readonly [string, string])[]> {
  codes ??= fetchCodes().catch((error: unknown) => {
    codes = null;
    throw error;
  });
  return codes;
}

async function fetchCodes(): Promise<readonly (readonly [string, string])[]> {
  const answer = await fetch(`${emojiDataUrl}/en/shortcodes.json`);
  if (!answer.ok) throw new Error(`the shortcodes were answered ${answer.status}`);
  const found: Record<string, string> = await answer.json();
  return Object.entries(found);
}
