import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the numbers were measured on, and how much else went on there at the start. */
export function describeMachine(postgresVersion: string): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${availableParallelism()} cores`,
    `(${cpus()[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, ${process.platform};`,
    `Node ${process.versions.node}, PostgreSQL ${postgresVersion};`,
    `load average before the run ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  ].join(' ');
}
