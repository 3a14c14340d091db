import type { Tag, TagColor } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { Menu, MenuRadioGroup } from '@/ui/menu.tsx';

const colors = [
  'slate',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const satisfies readonly TagColor[];

/** The colour of a tag, and the palette to choose another from. */
export function ColorMenu({ tag, onChoose }: { tag: Tag; onChoose: (color: TagColor) => void }) {
  const { t } = useTranslation('contact');
  const label = t('tags.color', { name: tag.name });
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className="grid size-8 shrink-0 place-items-center rounded-[8px] hover:bg-hover"
        >
          <Dot color={tag.color} />
        </button>
      }
    >
      <MenuRadioGroup
        label={label}
        value={tag.color}
        onChange={onChoose}
        options={colors.map((color) => ({
          value: color,
          label: t(`tags.colors.${color}`),
          icon: <Dot color={color} />,
        }))}
      />
    </Menu>
  );
}

const Dot = ({ color }: { color: TagColor }) => (
  <span
    aria-hidden
    className="size-4 shrink-0 rounded-full border"
    style={{ background: `var(--soft-${color})`, borderColor: `var(--soft-${color}-ink)` }}
  />
);
