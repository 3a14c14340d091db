/**
 * Something the person who starts Transom can put right: a wrong setting, a taken port, a folder without permission.
 * Its message is the whole story, printed as it stands and without a stack.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
