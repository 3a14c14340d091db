import '../command-words.ts';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultKeys,
  isShortcut,
  resetKeys,
  type ShortcutGroup,
  type ShortcutId,
  setSingle,
  useShortcuts,
} from '@/sync/shortcuts.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { controlClass } from '@/ui/field.tsx';
import { fuzzyFilter } from '@/ui/fuzzy-score.ts';
import { sayKeys } from '@/ui/keys.ts';
import { Switch } from '@/ui/switch.tsx';
import { ShortcutRow } from './shortcut-row.tsx';

const groups = ['general', 'list', 'conversation', 'message'] as const satisfies ShortcutGroup[];
const idsOf = (group: ShortcutGroup): ShortcutId[] => Object.keys(defaultKeys[group]).filter(isShortcut);

/** All shortcuts by where they work, to be found, changed, and switched off. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('commands');
  const [query, setQuery] = useState('');
  const [recording, setRecording] = useState<ShortcutId | null>(null);
  const [said, setSaid] = useState('');
  const { single, changed } = useShortcuts();
  const search = useRef<HTMLInputElement>(null);
  const shown = groups
    .map((group) => ({ group, ids: fuzzyFilter(query.trim(), idsOf(group), (id) => [t(`label.${id}`)]) }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && recording === null && onClose()}
      title={t('sheet.title')}
      description={t('sheet.text')}
      initialFocus={search}
      footer={
        <Button disabled={Object.keys(changed).length === 0} onClick={resetKeys}>
          {t('sheet.resetAll')}
        </Button>
      }
    >
      <div className="relative mb-1">
        <Search aria-hidden className="absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-3" />
        <input
          ref={search}
          type="search"
          aria-label={t('sheet.search')}
          placeholder={t('sheet.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className={`${controlClass} h-9 ps-9!`}
        />
      </div>
      {shown.length === 0 && <p className="py-6 text-center text-ink-2">{t('sheet.nothing')}</p>}
      {shown.map(({ group, ids }) => (
        <section key={group} aria-labelledby={`shortcuts-${group}`} className="pt-3">
          <h3 id={`shortcuts-${group}`} className="pb-1 font-semibold text-ink-2 text-sm">
            {t(`sheetGroup.${group}`)}
          </h3>
          <ul className="divide-y divide-line">
            {ids.map((id) => (
              <ShortcutRow
                key={id}
                id={id}
                recording={recording === id}
                onRecord={(on) => setRecording(on ? id : null)}
                onSaid={setSaid}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className="mt-4 border-line border-t pt-4">
        <Switch
          label={t('sheet.single')}
          hint={t('sheet.singleHint', { keys: sayKeys('mod+k') })}
          checked={single}
          onChange={setSingle}
        />
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </Dialog>
  );
}
