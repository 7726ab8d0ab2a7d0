/**
 * `npm run audit`: asks the registry for known weaknesses of the packages we deliver, and fails from `high` on. It needs
 * the network: without one, or with VIAGGIO_SKIP_AUDIT=1, it says that nothing was audited and does not fail.
 */
import { spawnSync } from 'node:child_process';

const skip = (why) => {
  console.log(`NOT AUDITED: ${why}. Run npm run audit where the registry can be reached.`);
  process.exit(0);
};

if (process.env.VIAGGIO_SKIP_AUDIT) skip('VIAGGIO_SKIP_AUDIT is set');
const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: 60_000,
  maxBuffer: 64 * 1024 * 1024,
});
if (error) skip(`npm audit did not end (${error.code})`);
let answer;
try {
  answer = JSON.parse(stdout);
} catch {
  skip('npm audit answered no JSON');
}
const counts = answer.metadata?.vulnerabilities;
if (!counts) skip(`the registry did not answer (${answer.error?.code ?? answer.message ?? 'no report'})`);
for (const [name, { severity, range }] of Object.entries(answer.vulnerabilities ?? {})) {
  console.log(`${severity}: ${name} ${range}`);
}
console.log(
  `audited: ${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low`,
);
process.exit(counts.critical + counts.high > 0 ? 1 : 0);
