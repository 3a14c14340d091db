/** Addresses at which the app itself stands: one page answers for all of them. The phone page is another app. */
export const isAppPage = (pathname: string): boolean =>
  /^\/(?:$|dashboard(?:\/|$)|sign-in$|setup$|invite\/)/.test(pathname);

/** Files of a build, named by their content, and the few beside them that the first page needs. */
export const isAsset = (pathname: string): boolean =>
  /^\/(?:assets\/.+|theme\.js|icon[\w-]*\.(?:svg|png)|badge-96\.png)$/.test(pathname);
