import { useEffect, useState } from 'react';

/** Milliseconds to add to this machine's clock to get the server's. */
let offsetMs = 0;
let measured = false;

/** The server's time in milliseconds since 1970: windows shut by it, not by the laptop's clock. */
export const serverNow = (): number => Date.now() + offsetMs;

/** Learns the offset from a time the server wrote between `sentAt` and `receivedAt` (both of this machine, ms). */
export function noteServerTime(serverTime: string, sentAt: number, receivedAt: number): void {
  offsetMs = Date.parse(serverTime) - (sentAt + receivedAt) / 2;
  measured = true;
}

/** A `Date` header is only good to the second, so it corrects gross errors alone (a laptop woke, a clock was set). */
export function noteDateHeader(header: string | null): void {
  const at = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(at)) return;
  const offset = at + 500 - Date.now();
  if (!measured || Math.abs(offset - offsetMs) > 3_000) offsetMs = offset;
}

const hourMs = 3_600_000;
/** How long until what is said about `expiresAt` may change: each second in the last hour, exactly at the end. */
export function nextTickMs(now: number, expiresAt: number | null): number {
  if (expiresAt === null || expiresAt <= now) return 30_000;
  const left = expiresAt - now;
  return Math.max(1, left < hourMs ? Math.min(1_000, left) : Math.min(30_000, left - hourMs + 1));
}

/** The server's time, kept current as closely as a window shutting at `expiresAt` needs. */
export function useServerNow(expiresAt: string | null = null): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const end = expiresAt === null ? null : Date.parse(expiresAt);
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = serverNow();
      setNow(at);
      timer = setTimeout(tick, nextTickMs(at, end));
    };
    tick();
    // Timers of a hidden tab are slowed down; on return the truth must be on screen at once.
    const onVisible = () => {
      clearTimeout(timer);
      tick();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [expiresAt]);
  return now;
}
