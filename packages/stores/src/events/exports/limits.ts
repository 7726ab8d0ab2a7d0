import type { QueryLimits } from '../driver/types';

/** A file is made as fast as it is loaded down: by the end of a working day it must be. */
export const EXPORT_LIMITS: QueryLimits = { rank: 'export', maxSeconds: 8 * 3_600 };

/** Rows of a block: properties and contexts are long, and a block stands in memory as a whole. */
export const IN_SMALL_BLOCKS = 'SETTINGS max_block_size = 8192';
