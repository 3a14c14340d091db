import type { SavedView } from '@transom/protocol';
import { Bookmark, BookmarkPlus, Check, ChevronDown, Inbox, Pencil, Save, Users } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useSession } from '@/sync/session.ts';
import { loadViews, useViews } from '@/sync/views.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu.tsx';
import { toast } from '@/ui/toast.tsx';

const ViewDialog = lazyPart(async () => (await import('./view-dialog.tsx')).ViewDialog);

interface ViewMenuProps {
  view: SavedView | undefined;
  filter: SavedView['filter'];
  /** The list shows something else than the view, or than when nothing is chosen. */
  isChanged: boolean;
  onChoose: (view: SavedView | undefined) => void;
}

/** The name of what the list shows, and the saved views to go to. */
export function ViewMenu({ view, filter, isChanged, onChoose }: ViewMenuProps) {
  const { t } = useTranslation('list');
  const views = useViews((store) => store.views) ?? [];
  const role = useSession((session) => session.me?.member.role);
  const [dialog, setDialog] = useState<'new' | 'edit' | null>(null);
  const name = view?.name ?? t('views.all');
  const mayChange = view !== undefined && (!view.shared || role !== 'agent');
  const update = async (changed: SavedView) => {
    try {
      await call('views.update', { params: { id: changed.id }, body: { filter } });
      await loadViews();
      onChoose({ ...changed, filter });
      toast.success(t('views.updated', { name: changed.name }));
    } catch (error) {
      toast.error(t('views.failed', { message: errorText(error) }));
    }
  };
  const item = (each: SavedView) => (
    <MenuItem
      key={each.id}
      icon={each.id === view?.id ? <Check /> : each.shared ? <Users /> : <Bookmark />}
      onSelect={() => onChoose(each)}
    >
      {each.name}
    </MenuItem>
  );
  const [own, shared] = [views.filter((each) => !each.shared), views.filter((each) => each.shared)];
  return (
    <>
      <h1 className="min-w-0 flex-1">
        <Menu
          trigger={
            <button
              type="button"
              aria-label={t('views.choose', { name })}
              className="-ms-1.5 flex h-8 max-w-full items-center gap-1 rounded-[8px] px-1.5 font-semibold text-lg tracking-[-0.01em] hover:bg-hover data-popup-open:bg-hover"
            >
              <span dir="auto" className="truncate">
                {name}
              </span>
              <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3" />
            </button>
          }
        >
          <MenuItem icon={view === undefined ? <Check /> : <Inbox />} onSelect={() => onChoose(undefined)}>
            {t('views.all')}
          </MenuItem>
          {views.length > 0 && <MenuSeparator />}
          {own.map(item)}
          {shared.map(item)}
          <MenuSeparator />
          {view && isChanged && mayChange && (
            <MenuItem icon={<Save />} onSelect={() => void update(view)}>
              {t('views.update', { name: view.name })}
            </MenuItem>
          )}
          {mayChange && (
            <MenuItem icon={<Pencil />} onSelect={() => setDialog('edit')}>
              {t('views.edit', { name: view.name })}
            </MenuItem>
          )}
          <MenuItem icon={<BookmarkPlus />} onSelect={() => setDialog('new')}>
            {t('views.save')}
          </MenuItem>
        </Menu>
      </h1>
      {dialog && (
        <Suspense>
          <ViewDialog
            view={dialog === 'edit' ? view : undefined}
            filter={filter}
            onClose={() => setDialog(null)}
            onChoose={onChoose}
          />
        </Suspense>
      )}
    </>
  );
}
