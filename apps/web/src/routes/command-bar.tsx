import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenActions, useConversationCommands } from '@/features/inbox/actions/use-inbox-commands.tsx';
import { useSettingsCommands } from '@/features/settings/use-settings-commands.tsx';
import { useAppCommands, usePlaceCommands } from '@/features/shell/use-shell-commands.tsx';
import { closeCommandBar, useCommandBar } from '@/sync/command-bar.ts';
import { errorText } from '@/sync/error-text.ts';
import { type Command, type CommandGroup, CommandPalette } from '@/ui/command-palette.tsx';
import { toast } from '@/ui/toast.tsx';

const complain = (error: unknown) => toast.error(errorText(error));

/** Everything that can be done from here, by name: what the features offer, put together. */
export function CommandBar() {
  const { t } = useTranslation('commands');
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const onOpen = (conversationId: string) =>
    void navigate({ to: '/dashboard/inbox/$conversationId', params: { conversationId } });
  const conversations = useConversationCommands(query, onOpen);
  const places = [...usePlaceCommands(), ...useSettingsCommands()];
  const app = useAppCommands();
  return (
    <OpenActions>
      {(name, actions) => (
        <Bar
          query={query}
          onQuery={setQuery}
          actions={actions}
          groups={[
            { label: t('group.open', { name }), commands: actions },
            { label: t(query === '' ? 'group.latest' : 'group.found'), commands: conversations, found: true },
            { label: t('group.places'), commands: places },
            { label: t('group.app'), commands: app },
          ]}
        />
      )}
    </OpenActions>
  );
}

interface BarProps {
  query: string;
  onQuery: (query: string) => void;
  actions: readonly (Command & { shortcut?: string })[];
  groups: readonly CommandGroup[];
}

function Bar({ query, onQuery, actions, groups }: BarProps) {
  const { t } = useTranslation('commands');
  const wanted = useCommandBar((bar) => bar.wanted);
  const [pageId, setPageId] = useState<string | null>(null);
  const by = (id: string | null) =>
    actions.find((action) => id !== null && (action.id === id || action.shortcut === id));
  const asked = by(wanted);
  const page = by(pageId) ?? (asked?.choices ? asked : null);
  const onPick = (run: Command['run']) => {
    closeCommandBar();
    // The focus goes back to where it came from first: what is done next may move it on.
    requestAnimationFrame(() => void Promise.resolve(run()).catch(complain));
  };
  const atOnce = asked && !asked.choices ? asked.run : null;
  const done = useRef(false);
  useEffect(() => {
    if (!atOnce || done.current) return;
    done.current = true;
    closeCommandBar();
    Promise.resolve(atOnce()).catch(complain);
  }, [atOnce]);
  if (atOnce) return null;
  return (
    <CommandPalette
      label={t('title')}
      placeholder={t('placeholder')}
      nothing={t('nothing')}
      back={t('back')}
      groups={groups}
      query={query}
      onQuery={onQuery}
      page={page}
      onPage={(id) => {
        onQuery('');
        setPageId(id);
        useCommandBar.setState({ wanted: null });
      }}
      onPick={onPick}
      onClose={closeCommandBar}
    />
  );
}
