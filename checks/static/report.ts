/** Ends a static check: prints what is wrong, one line each, or a word on what was looked at. */
export function report(problems: string[], looked: string): void {
  if (problems.length === 0) {
    console.log(looked);
    return;
  }
  console.error(problems.join("\n"));
  console.error(`\n${problems.length} ${problems.length === 1 ? "fault" : "faults"}.`);
  process.exitCode = 1;
}
