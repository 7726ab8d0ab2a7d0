import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Memory and time of one process. */
export interface ProcessUse {
  readonly megabytes: number;
  readonly cpuSeconds: number;
}

interface Seen extends ProcessUse {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

export interface ServerUse {
  readonly server: ProcessUse;
  readonly engine: ProcessUse;
  readonly postgres: ProcessUse;
}

const NONE: ProcessUse = { megabytes: 0, cpuSeconds: 0 };

/** The server on a data directory, its events engine and its PostgreSQL, by ps; zeros for what is not there. */
export function useOfServer(data: string): ServerUse {
  const all = listProcesses();
  const events = join(data, 'events');
  const engine = all.find(({ command }) => command.includes('engine.mjs') && command.includes(events));
  const server = all.find(({ pid }) => pid === engine?.parent);
  // Its own path names another directory where it runs as another user.
  const postmaster = all.find(
    ({ parent, command }) => parent === server?.pid && command.includes('postgres'),
  );
  const backends = all.filter(({ pid, parent }) => [pid, parent].includes(postmaster?.pid ?? -1));
  return {
    engine: engine ?? NONE,
    server: server ?? NONE,
    postgres: backends.reduce(
      (sum, one) => ({
        megabytes: sum.megabytes + one.megabytes,
        cpuSeconds: sum.cpuSeconds + one.cpuSeconds,
      }),
      NONE,
    ),
  };
}

function listProcesses(): Seen[] {
  const text = execFileSync('ps', ['-eo', 'pid,ppid,rss,cputime,args'], { encoding: 'utf8' });
  return text.split('\n').flatMap((line) => {
    const [pid, parent, rss, time = '', ...command] = line.trim().split(/\s+/);
    if (!/^\d+$/.test(pid ?? '')) return [];
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        megabytes: Number(rss) / 1024,
        cpuSeconds: secondsOf(time),
        command: command.join(' '),
      },
    ];
  });
}

/** `[days-]hours:minutes:seconds`. */
function secondsOf(time: string): number {
  const [days = 0, clock = ''] = time.includes('-')
    ? [Number(time.split('-')[0]), time.split('-')[1]]
    : [0, time];
  return clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0) + days * 86_400;
}
