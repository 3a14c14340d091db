interface Place {
  scrollTop: number;
  clientHeight: number;
  scrollHeight: number;
}

/** Within this distance of the end a reader is still following the chat. */
const SLACK_PX = 48;

export function isAtEnd({ scrollTop, clientHeight, scrollHeight }: Place): boolean {
  return scrollHeight - scrollTop - clientHeight <= SLACK_PX;
}

/** How many of the newest messages came since `lastSeenKey` was the newest; all own ones are left out. */
export function countNew(
  items: readonly { key: string; fromCustomer: boolean }[],
  lastSeenKey: string | undefined,
): number {
  const index = items.findLastIndex((item) => item.key === lastSeenKey);
  return items.slice(index + 1).filter((item) => !item.fromCustomer).length;
}
