import type { WireLine } from './types.ts';

interface Listeners {
  /** Connected, for the first time or again: anything may have been missed. */
  onOpen(): void;
  /** Cut off; reconnecting goes on by itself. */
  onLost(): void;
  onChange(customerId: string): void;
  onTyping(customerId: string): void;
  onWire(line: WireLine): void;
  onFaults(): void;
  onTemplates(): void;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 5_000;

/**
 * Follows the sandbox's Server-Sent Events. The browser reconnects after a dropped line by itself, but gives
 * up for good when the answer is not a stream (the server is restarting, nobody is signed in): then this
 * opens a new one, more slowly each time. Returns the way to stop.
 */
export function followEvents(url: string, listeners: Listeners): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;

  function open() {
    const current = new EventSource(url);
    source = current;
    current.onopen = () => {
      retryMs = FIRST_RETRY_MS;
      listeners.onOpen();
    };
    current.onerror = () => {
      listeners.onLost();
      if (current.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    };
    current.addEventListener('change', (event) => listeners.onChange(parse<{ customerId: string }>(event).customerId));
    current.addEventListener('typing', (event) => listeners.onTyping(parse<{ customerId: string }>(event).customerId));
    current.addEventListener('wire', (event) => listeners.onWire(parse<{ line: WireLine }>(event).line));
    current.addEventListener('faults', () => listeners.onFaults());
    current.addEventListener('templates', () => listeners.onTemplates());
  }

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function parse<T>(event: MessageEvent<string>): T {
  return JSON.parse(event.data) as T;
}
