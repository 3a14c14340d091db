import { Plus, Type } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences } from '@/sync/preferences.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { Menu, MenuItem } from '@/ui/menu.tsx';

/** What else can be written or sent, behind one button. What an entry opens is loaded when it is chosen. */
export function MoreMenu() {
  const { t } = useTranslation('inbox');
  const formatting = usePreferences((preferences) => preferences.formatBar);
  return (
    <Menu side="top" trigger={<IconButton label={t('composer.more')} icon={<Plus />} size="sm" />}>
      <MenuItem icon={<Type aria-hidden />} onSelect={() => setPreferences({ formatBar: !formatting })}>
        {t(formatting ? 'composer.hideFormatting' : 'composer.showFormatting')}
      </MenuItem>
    </Menu>
  );
}
