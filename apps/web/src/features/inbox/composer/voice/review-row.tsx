import { playableVoiceBytes } from '@transom/protocol/media-rules';
import { SendHorizontal, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { Sound } from '../../thread/media/sound.tsx';
import { stopSound } from '../../thread/media/sound-deck.ts';
import { useObjectUrl } from '../../thread/media/use-object-url.ts';
import { readVoiceDraft } from './voice-draft.ts';

interface ReviewRowProps {
  conversationId: string;
  ms: number;
  onSend: (file: File) => void;
  onDelete: () => void;
}

/** A finished recording: to be heard, sent or thrown away. It stays here until one of the last two. */
export function ReviewRow({ conversationId, ms, onSend, onDelete }: ReviewRowProps) {
  const { t } = useTranslation('media');
  const [file, setFile] = useState<File | null>(null);
  const url = useObjectUrl(file);
  const send = useRef<HTMLButtonElement>(null);
  const lost = useRef(onDelete);
  lost.current = onDelete;
  useEffect(() => {
    let left = false;
    void readVoiceDraft(conversationId).then((kept) => {
      if (left) return;
      if (kept) setFile(kept);
      else lost.current();
    });
    return () => {
      left = true;
      stopSound();
    };
  }, [conversationId]);
  const here = file !== null;
  useEffect(() => {
    if (here) send.current?.focus();
  }, [here]);
  return (
    <fieldset aria-label={t('voice.label')} className="min-w-0">
      <div className="flex min-w-0 items-center gap-2">
        <IconButton label={t('voice.delete')} icon={<Trash2 />} size="sm" onClick={onDelete} className="-ms-1" />
        <div className="min-w-0 flex-1">
          {file && url && (
            <Sound id={`draft ${conversationId}`} url={url} file={file} durationMs={ms} voice played={false} />
          )}
        </div>
        <Button
          ref={send}
          variant="primary"
          disabled={!file}
          onClick={() => file && onSend(file)}
          icon={<SendHorizontal aria-hidden className="rtl:rotate-180" />}
        >
          {t('voice.send')}
        </Button>
      </div>
      {file && file.size > playableVoiceBytes && <p className="mt-1 text-ink-2 text-sm">{t('voice.long')}</p>}
    </fieldset>
  );
}
