import type { SavedView } from '@transom/protocol';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useSession } from '@/sync/session.ts';
import { loadViews, useViews } from '@/sync/views.ts';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { Switch } from '@/ui/switch.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { toast } from '@/ui/toast.tsx';

interface ViewDialogProps {
  /** The view to edit; without one, a new view of `filter` is saved. */
  view: SavedView | undefined;
  filter: SavedView['filter'];
  onClose: () => void;
  onChoose: (view: SavedView | undefined) => void;
}

export function ViewDialog({ view, filter, onClose, onChoose }: ViewDialogProps) {
  const { t } = useTranslation('list');
  const mayShare = useSession((session) => session.me?.member.role) !== 'agent';
  const views = useViews((store) => store.views) ?? [];
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const place = view ? views.findIndex(({ id }) => id === view.id) : -1;

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    try {
      await act();
      await loadViews();
    } catch (failure) {
      setError(t('views.failed', { message: errorText(failure) }));
    } finally {
      setBusy(false);
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setError(t('views.nameMissing'));
    void attempt(async () => {
      const saved = view
        ? await call('views.update', { params: { id: view.id }, body: { name, shared } })
        : await call('views.create', { body: { name, shared, filter } });
      toast.success(t('views.saved', { name: saved.name }));
      await loadViews();
      if (!view) onChoose(saved);
      onClose();
    });
  };
  const remove = (gone: SavedView) =>
    attempt(async () => {
      await call('views.remove', { params: { id: gone.id } });
      toast.success(t('views.deleted'));
      onChoose(undefined);
      onClose();
    });
  const move = (gone: SavedView, to: number) =>
    attempt(async () => {
      await call('views.update', { params: { id: gone.id }, body: { place: to } });
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={view ? t('views.editTitle', { name: view.name }) : t('views.saveTitle')}
      size="sm"
      initialFocus={input}
      footer={
        <>
          {view && (
            <>
              <Button variant="quiet" onClick={() => void remove(view)} className="text-red!">
                {t('views.delete')}
              </Button>
              <IconButton
                label={t('views.up')}
                icon={<ArrowUp />}
                disabled={place <= 0}
                onClick={() => void move(view, place - 1)}
              />
              <IconButton
                label={t('views.down')}
                icon={<ArrowDown />}
                disabled={place === views.length - 1}
                onClick={() => void move(view, place + 1)}
                className="me-auto"
              />
            </>
          )}
          <Button type="submit" form="saved-view" variant="primary" busy={busy}>
            {t('views.saveButton')}
          </Button>
        </>
      }
    >
      <form id="saved-view" onSubmit={save} noValidate className="flex flex-col gap-4">
        <TextField
          ref={input}
          label={t('views.name')}
          value={name}
          maxLength={60}
          error={error}
          onChange={(event) => {
            setName(event.target.value);
            setError(undefined);
          }}
        />
        <Switch
          label={t('views.share')}
          hint={t(mayShare ? 'views.shareHint' : 'views.shareLeads')}
          checked={shared}
          disabled={!mayShare}
          onChange={setShared}
        />
      </form>
    </Dialog>
  );
}
