const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One to three emoji and nothing else: WhatsApp draws those large. */
export function isEmojiOnly(text: string): boolean {
  if (text.length > 60) return false;
  const pictures = [...segmenter.segment(text.trim())].map(({ segment }) => segment).filter((s) => s.trim() !== '');
  const allEmoji = pictures.every((s) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(s));
  return pictures.length > 0 && pictures.length <= 3 && allEmoji;
}
