import { execFileSync } from 'node:child_process';

/** Resident memory in MB of the processes whose command line or environment names a data directory, by ps. */
export function residentMegabytes(...words: string[]): number {
  const lines = execFileSync('ps', ['-eo', 'rss,args'], { encoding: 'utf8' }).split('\n');
  const ours = lines.filter((line) => words.some((word) => line.includes(word)));
  return ours.reduce((sum, line) => sum + Number.parseInt(line, 10), 0) / 1024;
}
