import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../../../', import.meta.url));
const DATA = join(ROOT, '..', 'shared', 'data');

/** Published data that is kept beside the repository, where it is. */
export const hasSharedData = existsSync(DATA);

export const readShared = (path: string): Buffer => readFileSync(join(DATA, path));
