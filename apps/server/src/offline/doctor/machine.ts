import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { freemem, totalmem } from 'node:os';
import type { Finding } from '@viaggio/contract/offline';
import type { Place } from '../../config';
import { isOneDisk, standing } from '../../measure';

type FindingLevel = Finding['level'];

const NODE_NEEDED = [20, 19] as const;
const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;

const levelOf = (isBad: boolean, isOdd: boolean): FindingLevel => (isBad ? 'bad' : isOdd ? 'odd' : 'good');

export function lookAtNode(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor < NODE_NEEDED[1]);
  return {
    about: 'node',
    level: levelOf(isOld, false),
    values: { version, needed: NODE_NEEDED.join('.') },
  };
}

/** Free space of the disk that holds a path, in bytes and as a share. */
export function freeOn(path: string): { readonly free: number; readonly share: number } {
  const { bavail, blocks, bsize } = statfsSync(standing(path));
  return { free: bavail * bsize, share: blocks === 0 ? 0 : bavail / blocks };
}

/** The engine merges parts: it needs room for what it writes beside what is there. */
export const diskLevel = ({ free, share }: { free: number; share: number }): FindingLevel =>
  levelOf(free < 512 * MEGABYTE || share < 0.02, free < 2 * GIGABYTE || share < 0.1);

export function lookAtDisk({ data }: Pick<Place, 'data'>): Finding {
  const space = freeOn(data);
  const values = { path: data, free: space.free, share: space.share };
  return { about: 'disk', level: diskLevel(space), values };
}

export function lookAtBackupDisk({ data, backups }: Pick<Place, 'data' | 'backups'>): Finding {
  const isSame = isOneDisk(data, backups.directory);
  return { about: 'backup_disk', level: levelOf(false, isSame), values: { path: backups.directory } };
}

/** What may still be taken: of the machine, or of the limit this process lives under. */
function availableMemory(): number {
  const meminfo = existsSync('/proc/meminfo') ? readFileSync('/proc/meminfo', 'utf8') : '';
  const kilobytes = /^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1];
  const machine = kilobytes === undefined ? freemem() : Number(kilobytes) * 1024;
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? Math.min(machine, limit) : machine;
}

/** A server holds its memory already: what is left then is for questions. */
export function lookAtMemory(isRunning: boolean, available: number = availableMemory()): Finding {
  const [bad, odd] = isRunning ? [128 * MEGABYTE, 512 * MEGABYTE] : [512 * MEGABYTE, 1.5 * GIGABYTE];
  return {
    about: 'memory',
    level: levelOf(available < bad, available < odd),
    values: { available, total: totalmem() },
  };
}
