import { useTranslation } from 'react-i18next';

export type ComposerMode = 'reply' | 'note';

interface ModeSwitchProps {
  mode: ComposerMode;
  /** Something unfinished stands in the other one. */
  begun: boolean;
  onMode: (mode: ComposerMode) => void;
}

const modes = ['reply', 'note'] as const;

/** Whom one writes to: the customer, or only the team. */
export function ModeSwitch({ mode, begun, onMode }: ModeSwitchProps) {
  const { t } = useTranslation('inbox');
  return (
    <fieldset
      aria-label={t('composer.writeTo')}
      className="me-0.5 inline-flex shrink-0 gap-0.5 rounded-[8px] bg-ink/5 p-0.5"
    >
      {modes.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === mode}
          onClick={() => onMode(each)}
          className="h-6 rounded-sm px-2 max-md:px-1.5 font-medium text-ink-2 text-sm transition-colors duration-100 hover:text-ink aria-pressed:bg-panel aria-pressed:text-ink aria-pressed:shadow-card"
        >
          {t(`composer.mode.${each}`)}
          {begun && each !== mode && (
            <span className="ms-1 inline-block size-1.5 rounded-full bg-accent align-middle">
              <span className="sr-only">{t('composer.begun')}</span>
            </span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
