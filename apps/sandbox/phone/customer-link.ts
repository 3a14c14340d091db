const BASE = import.meta.env.BASE_URL;

/** Where a person's chat lives; null leads to the list of people. */
export function customerLink(id: string | null): string {
  return `${BASE}#${id === null ? '' : encodeURIComponent(id)}`;
}

/** The person a link names, from `/phone/#<id>` or `/phone/<id>`; null when it names nobody. */
export function customerFromLink({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>, base = BASE): string | null {
  const named = hash.slice(1) || (pathname.startsWith(base) ? pathname.slice(base.length) : '');
  try {
    return decodeURIComponent(named).replace(/\/$/, '') || null;
  } catch {
    return null;
  }
}

/** Goes to a person's chat, or back to the list; the browser's own Back undoes it. */
export function goTo(id: string | null): void {
  location.assign(customerLink(id));
}

/** Follows the address as it changes; returns the way to stop. */
export function followLinks(onCustomer: (id: string | null) => void): () => void {
  const read = () => onCustomer(customerFromLink(location));
  addEventListener('hashchange', read);
  addEventListener('popstate', read);
  return () => {
    removeEventListener('hashchange', read);
    removeEventListener('popstate', read);
  };
}
