export type { SandboxAccount } from './account.ts';
export { COVERAGE, type CoverageEntry } from './coverage.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';
export type { World } from './world/world.ts';
