import type { QueryLimits } from '../driver/types';

/** Nobody waits for a check: its queries come after everybody's, one at a time. */
export const BACKGROUND: QueryLimits = { rank: 'export', maxSeconds: 120 };
