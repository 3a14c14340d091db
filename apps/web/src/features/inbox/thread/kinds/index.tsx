import { type MessageKind, messageKind } from '../../message-kind.tsx';
import type { KindProps, KindView } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';
import { TapView } from './tap.tsx';
import { TemplateView } from './template.tsx';
import { TextView } from './text.tsx';

/** How each kind is drawn. A kind without a view stands as a labelled placeholder. */
const views: Partial<Record<MessageKind, KindView>> = {
  text: TextView,
  button: TapView,
  interactive: TapView,
  template: TemplateView,
};

/** What a bubble holds, drawn as the kind it is. */
export function KindBody(props: KindProps) {
  const View = views[messageKind(props.message.type)] ?? Placeholder;
  return <View {...props} />;
}
