/**
 * Runs `task` at once, and while it runs (or `gapMs` after) gathers further calls into one more run,
 * so that a burst of change events costs two requests, not hundreds. `task` must not throw.
 */
export function coalesce(task: () => Promise<void>, gapMs: number): () => void {
  let running = false;
  let again = false;
  async function run() {
    running = true;
    do {
      again = false;
      await task();
      await new Promise((resolve) => setTimeout(resolve, gapMs));
    } while (again);
    running = false;
  }
  return () => {
    if (running) again = true;
    else void run();
  };
}
