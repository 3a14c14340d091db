import { List, MapPin, Plus, Type, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '@/sync/preferences.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { Menu, MenuItem } from '@/ui/menu.tsx';
import { openRich } from '../rich/open-rich.ts';

/** What else can be written or sent, behind one button. What an entry opens is loaded when it is chosen. */
export function MoreMenu({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('inbox');
  const formatting = usePreferences((preferences) => preferences.formatBar);
  return (
    <Menu side="top" trigger={<IconButton label={t('composer.more')} icon={<Plus />} size="sm" />}>
      <MenuItem icon={<List aria-hidden />} onSelect={() => openRich('interactive', conversationId)}>
        {t('composer.interactive')}
      </MenuItem>
      <MenuItem icon={<MapPin aria-hidden />} onSelect={() => openRich('location', conversationId)}>
        {t('composer.location')}
      </MenuItem>
      <MenuItem icon={<UserRound aria-hidden />} onSelect={() => openRich('contact', conversationId)}>
        {t('composer.contactCard')}
      </MenuItem>
      <MenuItem icon={<Type aria-hidden />} onSelect={() => setPreferences({ formatBar: !formatting })}>
        {t(formatting ? 'composer.hideFormatting' : 'composer.showFormatting')}
      </MenuItem>
    </Menu>
  );
}
