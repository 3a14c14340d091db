import { join } from 'node:path';
import { waitFor } from '@transom/testkit';
import { build } from 'esbuild';
import { freePort, type Program, root, startProgram } from '../programs/program.ts';

export interface Floor {
  port: number;
  program: Program;
}

/** Starts a floor as a plain program: compiled beforehand, so that no loader adds to its cost. */
export async function startFloor(name: 'bare-insert' | 'bare-relay', env: Record<string, string> = {}): Promise<Floor> {
  const outfile = join(root, 'bench/dist', `${name}.js`);
  await build({
    entryPoints: [join(root, 'bench/src/floors', `${name}.ts`)],
    outfile,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  const port = await freePort();
  const program = startProgram([outfile], { ...env, PORT: String(port), NODE_ENV: 'production' });
  await waitFor(`the floor ${name}`, () => {
    if (!program.isAlive()) throw new Error(program.printed());
    return program.printed().includes('ready');
  });
  return { port, program };
}
