import {
  ClipboardList,
  Copy,
  ExternalLink,
  List,
  type LucideIcon,
  MapPin,
  Phone,
  PhoneCall,
  Reply,
  ShoppingBag,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormattedText } from '../formatting/formatted-text.tsx';
import { KindIcon } from '../message-kind.tsx';
import type { RenderedTemplate } from '../template-picker/template-fields.ts';
import { isFixed } from './kinds/read-question.ts';
import { placed } from './kinds/reading.ts';

const buttonIcons: Record<string, LucideIcon> = {
  URL: ExternalLink,
  PHONE_NUMBER: Phone,
  COPY_CODE: Copy,
  FLOW: ClipboardList,
  LIST: List,
  SEND_LOCATION: MapPin,
  SEND_ADDRESS: MapPin,
  ALLOW_CALLS: PhoneCall,
  SHARE_NUMBER: Phone,
  CATALOG: ShoppingBag,
  PRODUCT: ShoppingBag,
  PRODUCTS: ShoppingBag,
};

interface TemplateWordsProps {
  template: Omit<RenderedTemplate, 'buttons'>;
  trailing?: ReactNode;
}

/** Header, body and footer of a template, as the customer sees them. */
export function TemplateWords({ template: { header, body, footer }, trailing }: TemplateWordsProps) {
  return (
    <>
      {header && <Header header={header} />}
      <FormattedText text={body} trailing={footer ? null : trailing} />
      {footer && (
        <p dir="auto" className="mt-0.5 text-ink-3 text-sm">
          {footer}
          {trailing}
        </p>
      )}
    </>
  );
}

/** The buttons under a message's words. They are the customer's to tap, so here they are only drawn. */
export function TemplateButtons({ buttons }: Pick<RenderedTemplate, 'buttons'>) {
  const { t } = useTranslation('inbox');
  if (buttons.length === 0) return null;
  return (
    <ul className="-mx-2.5 -mb-1.5 mt-2 border-ink/10 border-t">
      {placed(buttons).map(([key, button]) => {
        const Icon = buttonIcons[button.type] ?? Reply;
        return (
          <li
            key={key}
            className="flex items-center justify-center gap-1.5 border-ink/10 border-b px-2.5 py-1.5 font-medium text-accent text-md last:border-b-0"
          >
            <Icon aria-hidden className="size-3.5 shrink-0" />
            <span dir="auto">{isFixed(button.type) ? t(`kinds.fixed.${button.type}`) : button.text}</span>
          </li>
        );
      })}
    </ul>
  );
}

const mediaKinds = { IMAGE: 'image', VIDEO: 'video', GIF: 'video', DOCUMENT: 'document' } as const;
const isMedia = (format: string): format is keyof typeof mediaKinds => Object.hasOwn(mediaKinds, format);

function Header({ header }: { header: NonNullable<RenderedTemplate['header']> }) {
  const { t } = useTranslation('inbox');
  if (isMedia(header.format)) {
    return (
      <div className="mb-1.5 flex h-20 min-w-52 items-center justify-center gap-2 rounded-sm bg-ink/5 text-ink-3 text-sm">
        <KindIcon kind={mediaKinds[header.format]} className="size-5" />
        {t(`kinds.headerFormat.${header.format}`)}
      </div>
    );
  }
  return header.text === '' ? null : (
    <p dir="auto" className="mb-0.5 font-semibold">
      {header.text}
    </p>
  );
}
