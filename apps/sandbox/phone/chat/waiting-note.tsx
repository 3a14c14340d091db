/** Says that the business wrote something this phone, being offline, has not received. */
export function WaitingNote({ count }: { count: number }) {
  return (
    <p className="chat-note" role="status">
      {count === 1 ? 'One message waits' : `${count} messages wait`} until this phone is online.
    </p>
  );
}
