import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf, type ShortcutId, setKeys, shortcutDefault, takenBy, useShortcuts } from '@/sync/shortcuts.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { Keys } from '@/ui/kbd.tsx';
import { sayKeys, strokeOf } from '@/ui/keys.ts';

interface ShortcutRowProps {
  id: ShortcutId;
  recording: boolean;
  onRecord: (on: boolean) => void;
  /** Tells screen readers what came of it. */
  onSaid: (words: string) => void;
}

/** One shortcut: its keys are a button that takes the next keys pressed in their place. */
export function ShortcutRow({ id, recording, onRecord, onSaid }: ShortcutRowProps) {
  const { t } = useTranslation('commands');
  const keys = useShortcuts((state) => keysOf(id, state));
  const [taken, setTaken] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const label = t(`label.${id}`);
  const usual = shortcutDefault(id);
  useEffect(() => {
    if (!recording) setTaken(null);
  }, [recording]);

  const put = (next: string | null) => {
    setKeys(id, next);
    onRecord(false);
    onSaid(next === null ? t('sheet.savedNone', { label }) : t('sheet.saved', { label, keys: sayKeys(next) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const stroke = strokeOf(event.nativeEvent);
    if (stroke === null || event.repeat) return;
    if (stroke === 'Escape') return onRecord(false);
    if (stroke === 'Backspace' || stroke === 'Delete') return put(null);
    const other = takenBy(stroke, id);
    if (other === null) return put(stroke);
    setTaken(t('sheet.taken', { keys: sayKeys(stroke), label: t(`label.${other}`) }));
  };
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-2 py-1">
      <span className="min-w-0 flex-1">{label}</span>
      {keys !== usual && (
        <IconButton
          label={usual ? t('sheet.reset', { label, keys: sayKeys(usual) }) : t('sheet.resetNone', { label })}
          icon={<RotateCcw />}
          size="sm"
          onClick={() => {
            put(usual);
            button.current?.focus();
          }}
        />
      )}
      <button
        ref={button}
        type="button"
        aria-label={
          recording
            ? t('sheet.recordingFor', { label })
            : t('sheet.change', { label, keys: keys ? sayKeys(keys) : t('sheet.none') })
        }
        aria-pressed={recording}
        onClick={() => onRecord(true)}
        onBlur={() => recording && onRecord(false)}
        onKeyDown={onKeyDown}
        className="flex h-8 min-w-20 items-center justify-end gap-1 rounded-[8px] px-2 text-ink-3 hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent"
      >
        {recording ? t('sheet.recording') : keys ? <Keys keys={sayKeys(keys)} /> : t('sheet.none')}
      </button>
      {recording && (
        <p role="alert" className="basis-full text-end text-red text-sm empty:hidden">
          {taken}
        </p>
      )}
    </li>
  );
}
