import { cp } from 'node:fs/promises';

/** Puts the files of one part where the engine takes it in. */
export const placePart = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, errorOnExist: true, force: false });
