/** The sandbox belongs to the people of the workspace; without one of them there is nothing to show. */
export function SignedOut() {
  return (
    <main className="page-state">
      <h1>Sign in to Transom first</h1>
      <p>The phone writes to your sandbox number, so it needs to know that you belong here.</p>
      <a className="button primary" href="/sign-in">
        Sign in
      </a>
    </main>
  );
}

/** Shown when the very first fetch finds no sandbox; it disappears by itself once one answers. */
export function Unreachable() {
  return (
    <main className="page-state">
      <h1>The sandbox does not answer</h1>
      <p role="status">It may still be starting. This page tries again every few seconds.</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        Try now
      </button>
    </main>
  );
}
