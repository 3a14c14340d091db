import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button.tsx';

/** The finger or mouse button that began a recording; `down` until it is let go. */
export interface Hold {
  down: boolean;
  /** `performance.now()` */
  since: number;
}

/** Begins a voice note: a click, or held down for as long as one speaks. */
export function VoiceButton({ onStart }: { onStart: (hold: Hold | null) => void }) {
  const { t } = useTranslation('inbox');
  return (
    <IconButton
      label={t('composer.voice')}
      icon={<Mic />}
      size="sm"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // The button goes away under the finger, so its release is told to the page, and what records is loaded only now.
        event.currentTarget.releasePointerCapture(event.pointerId);
        const hold = { down: true, since: performance.now() };
        const letGo = () => {
          hold.down = false;
        };
        window.addEventListener('pointerup', letGo, { once: true });
        window.addEventListener('pointercancel', letGo, { once: true });
        onStart(hold);
      }}
      onClick={(event) => {
        // Only keys and assistive tools click without a pointer.
        if (event.detail === 0) onStart(null);
      }}
    />
  );
}
