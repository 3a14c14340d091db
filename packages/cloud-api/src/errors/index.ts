export { CloudApiError, type CloudApiFailure, type Reached } from './cloud-api-error.ts';
export { explain } from './explain.ts';
export type { Explanation } from './explanation.ts';
export { channelPausing, isTransient, type Outcome } from './outcome.ts';
