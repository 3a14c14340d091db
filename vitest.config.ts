import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const rooms = ['packages', 'apps', 'bench', 'scripts'];
const everywhere = (suffix: string) => rooms.map((room) => `${room}/**/*${suffix}`);
const never = ['**/node_modules/**', '**/dist/**'];
const resolve = { alias: { '@': fileURLToPath(new URL('apps/web/src', import.meta.url)) } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'pure',
          include: everywhere('.test.{ts,tsx}'),
          exclude: [...never, ...everywhere('.pg.test.ts')],
        },
      },
      {
        resolve,
        test: {
          name: 'postgres',
          include: everywhere('.pg.test.ts'),
          exclude: never,
          globalSetup: 'packages/testkit/src/vitest-postgres.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
