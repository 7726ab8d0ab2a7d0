import { open, stat } from 'node:fs/promises';
import { MASK } from '@viaggio/domain/privacy';

/** A log larger than this is cut, not read: what it holds is of no use to anybody. */
const LARGEST_BYTES = 64 * 1024 ** 2;

/**
 * Masks a pattern in log files, in place: the stores go on writing into the files they have open. Returns how many it
 * changed. Files that are not there hold nothing.
 */
export async function scrubFiles(paths: readonly string[], pattern: string): Promise<number> {
  let changed = 0;
  for (const path of paths) if (await scrubFile(path, new RegExp(pattern, 'gi'))) changed += 1;
  return changed;
}

async function scrubFile(path: string, pattern: RegExp): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.size === 0) return false;
  const file = await open(path, 'r+');
  try {
    if (found.size > LARGEST_BYTES) {
      await file.truncate(0);
      return true;
    }
    const text = (await file.readFile()).toString('latin1');
    const masked = text.replace(pattern, `$1${MASK}$2`).replace(pattern, `$1${MASK}$2`);
    if (masked === text) return false;
    const bytes = Buffer.from(masked, 'latin1');
    await file.write(bytes, 0, bytes.length, 0);
    await file.truncate(bytes.length);
    await file.sync();
    return true;
  } finally {
    await file.close();
  }
}
