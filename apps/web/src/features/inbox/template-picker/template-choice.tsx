import type { Template } from '@transom/protocol';
import { LayoutTemplate } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { TemplateList } from './template-list.tsx';
import { useTemplates } from './use-templates.ts';

interface TemplateChoiceProps {
  channelId: string;
  searchRef: RefObject<HTMLInputElement | null>;
  /** The customer stopped marketing messages: such templates are shown, not offered. */
  withoutMarketing?: boolean;
  onPick: (template: Template) => void;
}

/** The templates of a number to choose from, or why there are none. */
export function TemplateChoice({ channelId, searchRef, withoutMarketing = false, onPick }: TemplateChoiceProps) {
  const { t } = useTranslation('templates');
  const [attempt, setAttempt] = useState(0);
  const answer = useTemplates(channelId, attempt);
  if (answer.state === 'loading') {
    return (
      <div role="status" aria-busy="true" aria-label={t('loading')} className="flex flex-col gap-3 py-2">
        <Skeleton className="h-9 w-full" />
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-10 w-full" />
      </div>
    );
  }
  if (answer.state === 'failed') {
    return (
      <EmptyState
        title={t('errorTitle')}
        action={<Button onClick={() => setAttempt(attempt + 1)}>{t('retry', { ns: 'common' })}</Button>}
      />
    );
  }
  if (answer.value.length === 0) {
    return (
      <EmptyState icon={<LayoutTemplate />} title={t('emptyTitle')}>
        {t('empty')}
      </EmptyState>
    );
  }
  return (
    <TemplateList templates={answer.value} withoutMarketing={withoutMarketing} onPick={onPick} searchRef={searchRef} />
  );
}
