/** The job that brings one file from Meta. */
export const fetchTask = 'fetch-media';

/** Tries before a file counts as failed: the last comes about half an hour after the first. */
export const mostAttempts = 12;

/** Milliseconds to wait after this many failures: 1 s, doubling, at most 10 minutes. */
export const pauseAfter = (failures: number): number => Math.min(600_000, 1_000 * 2 ** (failures - 1));
