const NOT_ASCII = /[\u007f-\uffff]/g;

/** JSON the way Meta writes it: everything beyond ASCII as `\uXXXX`, so the bytes are the same in any encoding. */
export function toMetaJson(value: unknown): string {
  return JSON.stringify(value).replace(NOT_ASCII, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
