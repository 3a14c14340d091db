import { mediaKinds, mediaLimits } from '@transom/protocol/media-rules';
import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button.tsx';

const accepted = mediaKinds.flatMap((kind) => mediaLimits[kind].types).join(',');

/** Opens the file chooser. */
export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('inbox');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        label={t('composer.attach')}
        icon={<Paperclip />}
        size="sm"
        onClick={() => input.current?.click()}
        className="-ms-1"
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </>
  );
}
