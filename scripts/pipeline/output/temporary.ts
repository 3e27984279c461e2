/** The names of files that exist only while the output is written. */

/** Returns a function that makes a new name for each use. `new` is a file to come, `old` one that is replaced. */
export function nameTemporaries(): (use: "new" | "old") => string {
  const run = `${process.pid}-${Date.now().toString(36)}`;
  let count = 0;
  return (use) => {
    count += 1;
    return `.copilot-spaces-${run}-${count}.${use}`;
  };
}

/** Whether a file can only stem from a run that was killed. */
export function isTemporary(name: string): boolean {
  return /^\.copilot-spaces-\d+-[0-9a-z]+-\d+\.(new|old)$/.test(name);
}
