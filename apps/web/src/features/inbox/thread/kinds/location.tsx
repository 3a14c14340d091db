import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card, OutLink } from './card.tsx';
import type { KindProps } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';
import { field, numberOf, textOf, webAddress } from './reading.ts';

/** A place: drawn here, because a map's tiles would tell another site where our customers are. */
export function LocationView(props: KindProps) {
  const { t } = useTranslation('inbox');
  const { content } = props.message;
  const latitude = numberOf(field(content, 'latitude'));
  const longitude = numberOf(field(content, 'longitude'));
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return <Placeholder {...props} />;
  const name = textOf(field(content, 'name'));
  const address = textOf(field(content, 'address'));
  const site = webAddress(field(content, 'url'));
  const point = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return (
    <Card trailing={null}>
      <div className="relative mb-2 grid h-28 place-items-center overflow-hidden rounded-[8px] bg-sunken">
        <Streets />
        <MapPin aria-hidden className="relative -mt-5 size-8 fill-accent stroke-accent-ink" strokeWidth={1.5} />
      </div>
      <p dir="auto" className="wrap-anywhere font-medium">
        {name || t('kind.location')}
      </p>
      {address !== '' && (
        <p dir="auto" className="wrap-anywhere text-ink-2 text-md">
          {address}
        </p>
      )}
      <p className="mt-0.5 flex flex-wrap items-end gap-x-3 text-sm">
        <span dir="ltr" className="text-ink-3 tabular-nums">
          {point}
        </span>
        <OutLink href={`https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`}>
          {t('kinds.openMaps')}
        </OutLink>
        {site && <OutLink href={site.href}>{site.host}</OutLink>}
        {props.trailing && <span className="ms-auto">{props.trailing}</span>}
      </p>
    </Card>
  );
}

/** No real streets: a quiet ground that says "map". */
function Streets() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 288 112"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      className="absolute inset-0 size-full"
    >
      <path d="M196 0h58l34 26v38l-50 14-42-30z" className="fill-accent-soft" />
      <path d="M-8 96c60-10 92 8 150-4s94-4 154-20" strokeWidth="12" className="stroke-(--read)/15" />
      <path
        d="M-4 34 98 18l52 40 142-34M40 116 66-4M118 116 150 58l30-62M204 116l34-38 22-80M-4 70l66-8 88-4"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-panel"
      />
    </svg>
  );
}
