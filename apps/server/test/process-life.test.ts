import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { StartupError } from '#platform/startup-error';
import { explainFailure } from '../src/process-life.ts';

test('a taken port is explained in one sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const late = createServer();
  const error = await new Promise<unknown>((resolve) => late.once('error', resolve).listen(port, '127.0.0.1'));
  taken.close();
  expect(explainFailure(error)).toBe(
    `Transom cannot start. Another program uses 127.0.0.1:${port}: stop it, or set PORT to another number.`,
  );
});

test('what the person can put right is told without a stack', () => {
  expect(explainFailure(new StartupError('PORT must be a whole number from 0 to 65535.'))).toBe(
    'Transom cannot start. PORT must be a whole number from 0 to 65535.',
  );
});

test('a mistake of ours is told with its stack', () => {
  expect(explainFailure(new Error('unexpected'))).toContain('process-life.test.ts');
});
