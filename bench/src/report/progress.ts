/** What is being measured, for whoever waits; the report itself goes to standard output. */
export function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
