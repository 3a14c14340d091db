const PATHS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16.2 16.2 20 20',
  back: 'M15 5l-7 7 7 7',
  sliders: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  send: 'M4.5 12 3.5 4.5 21 12 3.5 19.5zM4.5 12H12',
  reply: 'M9 6 4 11l5 5M4 11h9a7 7 0 0 1 7 7',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4l2.5 2',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4M12 16.8v.1',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9v.1',
  video: 'M3.5 6.5h11v11h-11zM14.5 10.5l6-3v9l-6-3z',
  audio: 'M12 3.5a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0V6A2.5 2.5 0 0 0 12 3.5M6 11a6 6 0 0 0 12 0M12 17v3.5',
  document: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6',
  sticker: 'M5 4.5h14v9l-6 6H5zM13 19.5v-6h6M9 10v.1M14 10v.1',
  location:
    'M12 21s6.5-6 6.5-11.2a6.5 6.5 0 0 0-13 0C5.5 15 12 21 12 21M12 7.6a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6',
  person: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M5 20a7 7 0 0 1 14 0',
  cart: 'M3 4.5h2.5l2.3 10.5h9.4L19.5 7.5H6.2M9 18.5v.1M16 18.5v.1',
  link: 'M13 5h6v6M19 5l-8.5 8.5M17 14v5H5V7h5',
  call: 'M6 4h3.5l1.5 4-2 1.5a10 10 0 0 0 5 5L15.5 12.5l4 1.5v3.5A2.5 2.5 0 0 1 17 20C10 19.5 4.5 14 4 7a2.5 2.5 0 0 1 2-3',
  copy: 'M9 9h10.5v10.5H9zM5.5 15H4.5V4.5H15v1',
  more: 'M12 5a.6.6 0 1 0 0 1.2A.6.6 0 0 0 12 5M12 11.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2M12 17.8a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2',
  forward: 'M15 6l5 5-5 5M20 11h-9a7 7 0 0 0-7 7',
  edit: 'M4.5 19.5 5.5 15 16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5',
  bin: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  play: 'M7.5 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  plus: 'M12 5v14M5 12h14',
  megaphone: 'M4 10v4h3l8 4.5v-13L7 10zM18.5 9.5a4 4 0 0 1 0 5M8 14.5V19h3v-3',
  group: 'M9 5.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3 19a6 6 0 0 1 12 0M16 6a3 3 0 0 1 0 5.5M17.5 14.2A6 6 0 0 1 21 19',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing that says nothing by itself: the control around it carries the words. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
