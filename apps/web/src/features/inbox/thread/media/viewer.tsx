import { Dialog } from '@base-ui/react/dialog';
import type { Message } from '@transom/protocol';
import { mostShownPixels } from '@transom/protocol/media-rules';
import { ChevronLeft, ChevronRight, Download, MessageSquareQuote, X, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import words from '@/locales/en/media.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';
import { exactTime } from '../../say-time.ts';
import { requestJump } from '../jump-request.ts';
import { usePictures } from './use-pictures.ts';
import { Zoomed } from './zoomed.tsx';

addCatalogue('media', words);

const roundButton =
  'grid size-10 shrink-0 place-items-center rounded-full bg-stage/45 text-on-stage hover:bg-stage/65 focus-visible:outline-2 focus-visible:outline-on-stage disabled:opacity-35';
const farthest = 1;
const nearest = 8;
const walks: Record<string, -1 | 1> = { ArrowRight: 1, ArrowLeft: -1 };
const zooms: Record<string, number> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5, 0: 0 };

/**
 * Pictures and films of a conversation over the whole screen, beginning with one of them. Arrow keys go along, + and −
 * zoom, Esc closes; the focus goes back to where it was.
 */
export function Viewer({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation(['media', 'common', 'inbox']);
  const { current, hasOlder, hasNewer, step } = usePictures(message);
  const [zoom, setZoom] = useState(1);
  const { media } = current;
  const name = media?.name ?? t(current.type === 'video' ? 'inbox:kind.video' : 'inbox:kind.image');
  const nearer = (to: number) => setZoom(Math.min(nearest, Math.max(farthest, to)));
  const go = (by: -1 | 1) => {
    setZoom(1);
    step(by);
  };
  useViewerKeys((key) => {
    const along = walks[key];
    const zooming = zooms[key];
    if (along) go(document.dir === 'rtl' ? (-along as -1 | 1) : along);
    else if (zooming !== undefined) nearer(zoom * zooming);
    return along !== undefined || zooming !== undefined;
  });
  const button = (label: string, icon: ReactNode, onClick: () => void, disabled = false) => (
    <button type="button" aria-label={label} disabled={disabled} onClick={onClick} className={roundButton}>
      {icon}
    </button>
  );
  const from = current.direction === 'inbound' ? '' : (current.sender.name ?? '');
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-stage/90" />
        <Dialog.Popup className="fixed inset-0 z-50 flex items-center justify-center overflow-hidden px-4 py-16 outline-hidden md:px-20">
          <Dialog.Close aria-hidden tabIndex={-1} className="absolute inset-0 cursor-zoom-out" />
          {media?.url && (
            <Shown key={current.id} message={current} url={media.url} name={name} zoom={zoom} onZoom={nearer} />
          )}
          <div className="absolute inset-x-0 top-0 flex items-center gap-2 bg-gradient-to-b from-stage/70 p-3 text-on-stage">
            <div className="min-w-0 flex-1 ps-1">
              <Dialog.Title dir="auto" className="truncate font-medium">
                {current.text || name}
              </Dialog.Title>
              <p className="truncate text-sm text-on-stage/80">
                {[from, exactTime(current.at)].filter(Boolean).join(' · ')}
              </p>
            </div>
            {current.type === 'image' && (
              <span className="flex gap-2 max-md:hidden">
                {button(
                  t('viewer.zoomOut'),
                  <ZoomOut aria-hidden className="size-5" />,
                  () => nearer(zoom / 1.5),
                  zoom <= farthest,
                )}
                {button(
                  t('viewer.zoomIn'),
                  <ZoomIn aria-hidden className="size-5" />,
                  () => nearer(zoom * 1.5),
                  zoom >= nearest,
                )}
              </span>
            )}
            {button(t('showInChat'), <MessageSquareQuote aria-hidden className="size-5" />, () => {
              requestJump(current.conversationId, current.id);
              onClose();
            })}
            <a
              href={media?.url ?? undefined}
              download={name}
              aria-label={t('inbox:media.download', { name })}
              className={roundButton}
            >
              <Download aria-hidden className="size-5" />
            </a>
            <Dialog.Close aria-label={t('common:close')} className={roundButton}>
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <div className="pointer-events-none absolute inset-x-3 flex justify-between *:pointer-events-auto max-md:bottom-4">
            {button(
              t('viewer.previous'),
              <ChevronLeft aria-hidden className="size-6 rtl:rotate-180" />,
              () => go(-1),
              !hasOlder,
            )}
            {button(
              t('viewer.next'),
              <ChevronRight aria-hidden className="size-6 rtl:rotate-180" />,
              () => go(1),
              !hasNewer,
            )}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The keys of the viewer work wherever the focus is while it is open; `act` says whether a key was one of them. */
function useViewerKeys(act: (key: string) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A film has its own use for these keys.
      if (event.target instanceof HTMLVideoElement || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!latest.current(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

interface ShownProps {
  message: Message;
  url: string;
  name: string;
  zoom: number;
  onZoom: (zoom: number) => void;
}

function Shown({ message: { type, media, text }, url, name, zoom, onZoom }: ShownProps) {
  const { t } = useTranslation('media');
  if (type === 'video') {
    return (
      <video controls src={url} aria-label={name} className="relative max-h-full max-w-full rounded-[4px] bg-stage">
        <track kind="captions" />
      </video>
    );
  }
  const huge = (media?.width ?? 0) * (media?.height ?? 0) > mostShownPixels;
  return (
    <>
      <Zoomed
        src={huge && media?.thumbnailUrl ? media.thumbnailUrl : url}
        placeholder={media?.thumbnailUrl ?? null}
        alt={text || name}
        width={media?.width ?? null}
        height={media?.height ?? null}
        zoom={zoom}
        onZoom={onZoom}
      />
      {huge && (
        <p className="absolute bottom-5 rounded-full bg-stage/60 px-3 py-1.5 text-sm text-on-stage max-md:bottom-16">
          {t('viewer.huge', { width: media?.width, height: media?.height })}
        </p>
      )}
    </>
  );
}
