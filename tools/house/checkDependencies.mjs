/** Checks who imports whom, and that a deliberately broken fixture is caught by every rule it breaks. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MUST_CATCH = [
  'no-circular',
  'domain-imports-nothing-of-ours',
  'domain-is-pure',
  'stores-do-not-mix',
  'only-compose-opens-stores',
  'http-imports-usecases-and-contract',
  'maps-import-domain',
  'sdk-stands-alone',
  'sdk-carries-nothing',
  'sdk-core-knows-no-browser',
  'only-maps-know-yjs',
  'drawing-is-read-when-asked',
];

function cruise(paths, output) {
  const bin = fileURLToPath(
    new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
  );
  return spawnSync(
    process.execPath,
    [bin, '--config', '.dependency-cruiser.cjs', '--output-type', output, ...paths],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
}

const house = cruise(['packages', 'apps'], 'err');
process.stdout.write(house.stdout + house.stderr);
const fixture = JSON.parse(cruise(['tools/house/fixture'], 'json').stdout);
const caught = new Set(fixture.summary.violations.map((violation) => violation.rule.name));
const missed = MUST_CATCH.filter((rule) => !caught.has(rule));
if (missed.length > 0) console.error(`The broken fixture was not caught by: ${missed.join(', ')}`);
else console.log(`The broken fixture was caught by ${MUST_CATCH.length} rules.`);
process.exit(house.status !== 0 || missed.length > 0 ? 1 : 0);
