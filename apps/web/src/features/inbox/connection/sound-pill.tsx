import { Volume2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { playTone, unlockSound, useChime } from '@/sync/chime.ts';
import { readNoticeSettings, useNoticeSettings } from '@/sync/notice-settings.ts';
import { Button } from '@/ui/button.tsx';

/** What browsers take for a person being there: a touch counts when the finger lifts. */
const gestures = ['pointerdown', 'pointerup', 'keydown'] as const;

/** Offers the click a browser waits for before a page may sound. Any other click or key will do as well. */
export function SoundPill() {
  const { t } = useTranslation('inbox');
  const locked = useChime((chime) => chime.locked);
  const wanted = useNoticeSettings(({ sound, volume }) => sound !== 'none' && volume > 0);
  useEffect(() => {
    if (!locked) return;
    const unlock = () => void unlockSound();
    if (navigator.userActivation?.hasBeenActive) unlock();
    for (const gesture of gestures) document.addEventListener(gesture, unlock);
    return () => {
      for (const gesture of gestures) document.removeEventListener(gesture, unlock);
    };
  }, [locked]);
  if (!locked || !wanted) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-4 flex justify-center">
      <Button
        size="sm"
        icon={<Volume2 aria-hidden />}
        title={t('sound.why')}
        className="pointer-events-auto rounded-full! px-3! shadow-pop"
        onClick={turnOn}
      >
        {t('sound.turnOn')}
      </Button>
    </div>
  );
}

/** Lets the page sound, and asks for notifications in the same breath: browsers ask only upon a click. */
function turnOn(): void {
  const { tone, volume, desktop } = readNoticeSettings();
  void unlockSound().then(() => playTone(tone, volume));
  if (desktop !== 'none' && globalThis.Notification?.permission === 'default') void Notification.requestPermission();
}
