import type { Dispatcher } from 'undici';

/**
 * A dispatcher that calls `onWrite` at the moment a connected socket takes the request: until then nothing of it has
 * left this machine, whatever goes wrong.
 */
export function watchWrites(dispatcher: Dispatcher, onWrite: () => void): Dispatcher {
  return dispatcher.compose((dispatch) => (options, handler) => dispatch(options, watched(handler, onWrite)));
}

function watched(inner: Dispatcher.DispatchHandler, onWrite: () => void): Dispatcher.DispatchHandler {
  return {
    onRequestStart(controller, context) {
      inner.onRequestStart?.(controller, context);
      // A call that was given up while it waited for a connection is aborted in there and never written.
      if (!controller.aborted) onWrite();
    },
    onRequestUpgrade: (...args) => inner.onRequestUpgrade?.(...args),
    onResponseStart: (...args) => inner.onResponseStart?.(...args),
    onResponseData: (...args) => inner.onResponseData?.(...args),
    onResponseEnd: (...args) => inner.onResponseEnd?.(...args),
    onResponseError: (...args) => inner.onResponseError?.(...args),
  };
}
