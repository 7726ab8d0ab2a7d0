/**
 * Prints what failed, and the closing line of a run: tests and checks passed, failed, skipped. Ends with 1 when anything
 * failed. What failed is said last because logs are cut at their beginning.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';

const CHECKS = 6;
/** Characters told of a failure. */
const MOST = 2_000;
const [report, failedSteps, testStatus] = process.argv.slice(2);
const failedChecks = Number(failedSteps);
const read =
  existsSync(report) && statSync(report).size > 0 ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
const passed = (read?.numPassedTests ?? 0) + CHECKS - failedChecks;
// A run that ended badly without a failed test (a file that does not load, a crash) is a failure too.
const failedTests = read?.numFailedTests ?? 0;
const crashed = Number(testStatus) !== 0 && failedTests === 0 ? 1 : 0;
const failed = failedTests + crashed + failedChecks;
const skipped = (read?.numPendingTests ?? 0) + (read?.numTodoTests ?? 0);
for (const { name, assertionResults, message } of read?.testResults ?? []) {
  const bad = assertionResults.filter(({ status }) => status === 'failed');
  if (bad.length === 0 && message) console.log(`FAILED: ${name}\n${message.slice(0, MOST)}`);
  for (const { fullName, failureMessages } of bad) {
    console.log(`FAILED: ${name} > ${fullName}\n${failureMessages.join('\n').slice(0, MOST)}`);
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || passed === CHECKS ? 1 : 0);
