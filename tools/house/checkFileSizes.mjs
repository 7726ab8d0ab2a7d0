/** No file of ours is longer than 400 lines, but for data. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LIMIT = 400;
const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && !file.includes('.gen.') && !file.includes('/generated/'));

let failed = false;
for (const file of files) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    continue;
  }
  const lines = text.split('\n').length;
  if (lines > LIMIT) {
    console.error(`${file}: ${lines} lines, at most ${LIMIT}`);
    failed = true;
  }
}
console.log(
  failed ? 'Some files are too long: split them.' : `${files.length} files, none over ${LIMIT} lines.`,
);
process.exit(failed ? 1 : 0);
