/** The four rows of the first look; the customers' words belong to how they feel. */
export const LANES = ['customers', 'touchpoints', 'feelings', 'words', 'response'] as const;
/** What "More rows" opens. */
export const MORE_LANES = ['time', 'lostBy', 'position', 'counts', 'trust'] as const;

export type LaneName = (typeof LANES)[number] | (typeof MORE_LANES)[number];
