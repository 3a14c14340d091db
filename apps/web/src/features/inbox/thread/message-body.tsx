import { Deleted } from './deleted.tsx';
import { KindBody } from './kinds/index.tsx';
import type { KindProps } from './kinds/kind-view.ts';

/** What a bubble holds: the message as its kind is drawn, or that it was deleted. */
export function MessageBody(props: KindProps) {
  return props.message.deletedAt ? <Deleted {...props} /> : <KindBody {...props} />;
}
