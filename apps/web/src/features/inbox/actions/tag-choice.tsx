import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useTags } from '../contact-panel/tags/use-tags.ts';
import { TagChip } from '../tag-chip.tsx';
import { PickList } from './pick-list.tsx';

interface TagChoiceProps {
  onPick: (tagId: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** One tag of the workspace. */
export function TagChoice({ onPick, inputRef }: TagChoiceProps) {
  const { t } = useTranslation('list');
  const { tags, failed } = useTags();
  return (
    <PickList
      label={t('action.findTag')}
      nothing={failed ? t('action.tagsFailed') : t('action.noTag')}
      onPick={onPick}
      inputRef={inputRef}
      options={(tags ?? []).map((tag) => ({ id: tag.id, text: tag.name, label: <TagChip tag={tag} /> }))}
    />
  );
}
