import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CannedReply } from '@transom/protocol';
import { MessageSquareText, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { useSession } from '@/sync/session.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardList } from '@/ui/card.tsx';
import { EmptyState } from '@/ui/empty-state.tsx';
import { fuzzyFilter } from '@/ui/fuzzy-score.ts';
import { TextField } from '@/ui/text-field.tsx';
import { LoadFailed } from '../layout/load-failed.tsx';
import { RowSkeletons } from '../layout/row-skeletons.tsx';
import { SettingsPage } from '../layout/settings-page.tsx';
import { DeleteReply } from './delete-reply.tsx';
import { ReplyDialog } from './reply-dialog.tsx';
import { ReplyRow } from './reply-row.tsx';

/** Answers the team, or oneself, uses again and again. */
export function CannedRepliesPage() {
  const { t } = useTranslation('settings');
  /** A reply to change, or `new`. */
  const [editing, setEditing] = useState<CannedReply | 'new' | null>(null);
  return (
    <SettingsPage
      title={t('canned.title')}
      text={t('canned.text')}
      action={
        <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setEditing('new')}>
          {t('canned.create')}
        </Button>
      }
    >
      <Replies onEdit={setEditing} />
      <ReplyDialog editing={editing} onClose={() => setEditing(null)} />
    </SettingsPage>
  );
}

function Replies({ onEdit }: { onEdit: (reply: CannedReply) => void }) {
  const { t } = useTranslation('settings');
  const version = useSession((session) => session.cannedRepliesVersion);
  const [query, setQuery] = useState('');
  const [deleting, setDeleting] = useState<CannedReply | null>(null);
  const replies = useQuery({
    queryKey: ['canned-replies', version],
    queryFn: ({ signal }) => call('cannedReplies.list', {}, { signal }),
    placeholderData: keepPreviousData,
  });
  if (replies.isPending) return <RowSkeletons />;
  if (replies.isError) {
    return <LoadFailed error={replies.error} busy={replies.isFetching} onRetry={() => void replies.refetch()} />;
  }
  const all = replies.data.data;
  if (all.length === 0) {
    return (
      <Card>
        <EmptyState icon={<MessageSquareText />} title={t('canned.emptyTitle')}>
          {t('canned.emptyText')}
        </EmptyState>
      </Card>
    );
  }
  const found = fuzzyFilter(query, all, ({ shortcut, text }) => [shortcut, text]);
  return (
    <>
      <TextField
        type="search"
        label={t('canned.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length === 0 && <p className="text-ink-2">{t('canned.nothingFound')}</p>}
      {[true, false].map((shared) => {
        const rows = found.filter((reply) => reply.shared === shared);
        if (rows.length === 0) return null;
        return (
          <section key={String(shared)} aria-labelledby={`canned-${shared}`}>
            <h2 id={`canned-${shared}`} className="mb-2 font-semibold">
              {t(shared ? 'canned.shared' : 'canned.own')}
            </h2>
            <CardList>
              {rows.map((reply) => (
                <ReplyRow
                  key={reply.id}
                  reply={reply}
                  onEdit={() => onEdit(reply)}
                  onDelete={() => setDeleting(reply)}
                />
              ))}
            </CardList>
          </section>
        );
      })}
      <DeleteReply reply={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}
