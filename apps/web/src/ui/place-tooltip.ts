interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Placing {
  anchor: Box;
  size: { width: number; height: number };
  view: { width: number; height: number };
  side: string;
  rtl: boolean;
}

const gap = 6;
const edge = 8;

/** Where the top left corner goes, in px of the viewport: on the wished side, the other one if there is no room. */
export function placeTooltip({ anchor, size, view, side, rtl }: Placing): { x: number; y: number } {
  const within = (value: number, length: number, room: number) =>
    Math.round(Math.max(edge, Math.min(value, room - length - edge)));
  const centreX = anchor.left + anchor.width / 2 - size.width / 2;
  const centreY = anchor.top + anchor.height / 2 - size.height / 2;
  const [before, after] = ['inline-start', 'inline-end'].includes(side)
    ? [anchor.left - gap - size.width, anchor.left + anchor.width + gap]
    : [anchor.top - gap - size.height, anchor.top + anchor.height + gap];
  if (side === 'inline-start' || side === 'inline-end') {
    const toRight = (side === 'inline-end') !== rtl;
    const fits = toRight ? after + size.width <= view.width - edge : before >= edge;
    return { x: Math.round(toRight === fits ? after : before), y: within(centreY, size.height, view.height) };
  }
  const below = side === 'bottom';
  const fits = below ? after + size.height <= view.height - edge : before >= edge;
  return { x: within(centreX, size.width, view.width), y: Math.round(below === fits ? after : before) };
}
