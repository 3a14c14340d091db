/** A place on earth, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

const number = String.raw`(-?\d{1,3}(?:\.\d+)?)`;
const pair = new RegExp(`${number}\\s*[,;\\s]\\s*${number}`);
const inLinks = [
  // Google: the pin itself (!3d…!4d…) is more exact than the middle of the map (@…).
  new RegExp(`!3d${number}!4d${number}`),
  new RegExp(`@${number},${number}`),
  // Google, Apple and others.
  new RegExp(
    `[?&](?:q|query|ll|sll|center|destination|daddr|coordinate)=(?:loc:)?${number}(?:,|%2C)\\s*${number}`,
    'i',
  ),
  // OpenStreetMap.
  new RegExp(`[?&]mlat=${number}&mlon=${number}`),
  new RegExp(`#map=\\d+(?:\\.\\d+)?/${number}/${number}`),
  new RegExp(`geo:${number},${number}`),
];

/** Reads coordinates as people paste them: two numbers, or the address of a map. Null when there are none. */
export function readPoint(text: string): Point | null {
  const pasted = text.trim();
  const isLink = /^(?:https?|geo):/i.test(pasted);
  const found = isLink
    ? inLinks.map((form) => form.exec(decode(pasted))).find((match) => match !== null)
    : pair.exec(pasted);
  if (!found) return null;
  const [latitude, longitude] = [Number(found[1]), Number(found[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function decode(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
