/** A size in bytes as people say it: `740 KB`, `3.4 MB`. */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / 1024 / 1024;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

/** Seconds as a player shows them: `0:07`, `12:30`, `1:02:03`. */
export function sayDuration(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** What kind of file: the ending of its name, else what its type says. */
export function endingOf(name: string | null, mime: string | null): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name ?? '')?.[1] ?? /\/([a-z0-9]{1,5})$/.exec(mime ?? '')?.[1];
  return ending?.toUpperCase() ?? '';
}
