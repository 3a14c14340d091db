import { type MessageKind, messageKind } from '../../message-kind.tsx';
import { MediaView } from '../media/media-view.tsx';
import { ContactsView } from './contacts.tsx';
import { InteractiveView } from './interactive.tsx';
import { KindBoundary } from './kind-boundary.tsx';
import type { KindProps, KindView } from './kind-view.ts';
import { LocationView } from './location.tsx';
import { Marks } from './marks.tsx';
import { OrderView } from './order.tsx';
import { Placeholder } from './placeholder.tsx';
import { StrayEffect } from './stray-effect.tsx';
import { TemplateView } from './template.tsx';
import { TextView } from './text.tsx';

/** How each kind is drawn. A kind without a view stands as a labelled placeholder. */
const views: Partial<Record<MessageKind, KindView>> = {
  text: TextView,
  image: MediaView,
  video: MediaView,
  audio: MediaView,
  document: MediaView,
  sticker: MediaView,
  button: InteractiveView,
  interactive: InteractiveView,
  template: TemplateView,
  location: LocationView,
  contacts: ContactsView,
  order: OrderView,
  reaction: StrayEffect,
  edit: StrayEffect,
  revoke: StrayEffect,
};

/** What a bubble holds, drawn as the kind it is, below what Meta says beside it. */
export function KindBody(props: KindProps) {
  const View = views[messageKind(props.message.type)] ?? Placeholder;
  return (
    <KindBoundary key={props.message.editedAt} {...props}>
      <Marks message={props.message} />
      <View {...props} />
    </KindBoundary>
  );
}
