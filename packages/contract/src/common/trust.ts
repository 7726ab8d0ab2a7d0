import { BOOK_MEASURES } from '@viaggio/domain/reconciliation';
import * as z from 'zod';
import { instant } from './text';

/** What data reliability is made of. Screens have the words; `detail` names the culprit (a source, a reason). */
export const trustComponents = [
  'freshness',
  'completeness',
  'validity',
  'duplicates',
  'bots',
  'clocks',
  'identified',
  'coverage',
  'consent',
  'sample',
  'reconciliation',
] as const;
export const trustComponentId = z.enum(trustComponents);
export type TrustComponentId = z.infer<typeof trustComponentId>;

/** 3 good, 2 take care, 1 weak. */
export const trustLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type TrustLevel = z.infer<typeof trustLevel>;

export const trust = z.object({
  level: trustLevel,
  /** The component that holds the level down; null when all are good. */
  weakest: trustComponentId.nullable(),
  components: z.array(
    z.object({
      id: trustComponentId,
      /** null: not measured yet. Does not lower the level. */
      level: trustLevel.nullable(),
      /** Shares 0..1; freshness in seconds since the latest event; sample in people; null when unknown. */
      value: z.number().nullable(),
      /** What to look at: the name of a source, a reason, a property. A name, not a sentence; '' when none. */
      detail: z.string(),
    }),
  ),
  /** The total of the books that somebody held against ours, of days that these figures touch; absent: nobody did. */
  reconciled: z
    .object({
      measure: z.enum(BOOK_MEASURES),
      /** '': all places. */
      place: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      books: z.number(),
      /** What we held when it was signed. */
      ours: z.number(),
      by: z.string(),
      at: instant,
    })
    .optional(),
});
export type Trust = z.infer<typeof trust>;
