import { basename, join } from 'node:path';
import { waitFor } from '@transom/testkit';
import { build } from 'esbuild';
import { freePort, type Program, root, startProgram } from './program.ts';

export interface CompiledProgram {
  port: number;
  program: Program;
}

/**
 * Starts one of our small programs (a floor, a stand-in for Meta) in a process of its own, compiled beforehand, so that
 * no loader adds to its cost. It listens on PORT and prints `ready`.
 * @param script below bench/src
 */
export async function startCompiled(script: string, env: Record<string, string> = {}): Promise<CompiledProgram> {
  const outfile = join(root, 'bench/dist', basename(script).replace(/\.ts$/, '.js'));
  await build({
    entryPoints: [join(root, 'bench/src', script)],
    outfile,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  const port = await freePort();
  const program = startProgram([outfile], { ...env, PORT: String(port), NODE_ENV: 'production' });
  await waitFor(script, () => {
    if (!program.isAlive()) throw new Error(program.printed());
    return program.printed().includes('ready');
  });
  return { port, program };
}
