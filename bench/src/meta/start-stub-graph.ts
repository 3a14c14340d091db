import { startCompiled } from '../programs/start-compiled.ts';

/** The stand-in for Meta, in a process of its own. */
export interface StubGraph {
  baseUrl: string;
  /** How it behaves from now on. `deafTo`: phones whose messages are never answered. */
  behave(manner: { delayMs?: number; deafTo?: string[] }): Promise<void>;
  /** When each message arrived, by the id it carries, in ms of the machine's monotonic clock; and how many read marks. */
  seen(): Promise<{ arrivals: Record<string, number>; readMarks: number }>;
  stop(): Promise<void>;
}

/** The machine's monotonic clock in ms, the same in every process. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;

export async function startStubGraph(): Promise<StubGraph> {
  const { port, program } = await startCompiled('meta/stub-graph.ts');
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    baseUrl,
    async behave(manner) {
      await fetch(`${baseUrl}/manner`, { method: 'POST', body: JSON.stringify(manner) });
    },
    seen: async () =>
      (await (await fetch(`${baseUrl}/arrivals`)).json()) as { arrivals: Record<string, number>; readMarks: number },
    stop: () => program.stop(),
  };
}
