import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (USER_HZ), whatever the kernel's own tick. */
const ticksPerSecond = 100;

/** Processor seconds a process has used, user and system. */
export function cpuSeconds(pid: number): number {
  const { own } = readStat(pid);
  return own / ticksPerSecond;
}

/** Processor seconds of a process and all its children, those that have ended included. */
export function familyCpuSeconds(pid: number): number {
  const { own, ended } = readStat(pid);
  const alive = childrenOf(pid).reduce((sum, child) => sum + readStatIfThere(child), 0);
  return (own + ended + alive) / ticksPerSecond;
}

/** Resident memory now, in MB. */
export const residentMb = (pid: number): number => statusKb(pid, 'VmRSS') / 1024;

/** The most resident memory since the start, in MB. */
export const peakResidentMb = (pid: number): number => statusKb(pid, 'VmHWM') / 1024;

/** Memory of a process and its children in MB, with what they share counted once. */
export function familyMb(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + proportionalKb(each), 0) / 1024;
}

function readStat(pid: number): { parent: number; own: number; ended: number } {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before it may hold spaces and brackets of its own. From here: state, parent, …
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (n: number) => Number(fields[n]);
  return { parent: field(1), own: field(11) + field(12), ended: field(13) + field(14) };
}

function readStatIfThere(pid: number): number {
  try {
    return readStat(pid).own;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => {
      try {
        return readStat(candidate).parent === pid;
      } catch {
        return false;
      }
    });
}

function statusKb(pid: number, name: string): number {
  const line = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN);
}

function proportionalKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
