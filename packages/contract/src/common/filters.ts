import { ACTORS } from '@viaggio/domain/events';
import type { EventFilter as DomainFilter } from '@viaggio/domain/touchpoints';
import { PROPERTY_OPERATORS } from '@viaggio/domain/touchpoints';
import * as z from 'zod';

const names = z.array(z.string().min(1).max(200)).max(200).readonly();

const COMPARISONS: ReadonlySet<string> = new Set(['greater', 'at_least', 'less', 'at_most']);

/** What is more or less than something is compared with a number, also one that is written as text. */
const isComparable = ({ op, value }: { op: string; value?: unknown }): boolean =>
  !COMPARISONS.has(op) ||
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));

export const propertyCondition = z
  .object({
    property: z.string().min(1).max(200),
    op: z.enum(PROPERTY_OPERATORS),
    value: z
      .union([
        z.string().max(500),
        z.number(),
        z.boolean(),
        z
          .array(z.union([z.string().max(500), z.number()]))
          .max(200)
          .readonly(),
      ])
      .optional(),
  })
  .refine(isComparable, {
    error: 'greater, at_least, less and at_most compare with a number',
    path: ['value'],
  })
  .readonly();

/** Parts of a filter over events: all given must hold; within a part any value may match. */
export const eventFilterParts = {
  events: names.optional(),
  types: names.optional(),
  channels: names.optional(),
  actors: z.array(z.enum(ACTORS)).max(3).readonly().optional(),
  referrers: names.optional(),
  places: names.optional(),
  urls: names.optional(),
  where: z.array(propertyCondition).max(20).readonly().optional(),
};

/** A filter over events. */
export const eventFilter = z.object(eventFilterParts).readonly() satisfies z.ZodType<DomainFilter>;
export type EventFilter = z.infer<typeof eventFilter>;

export const period = z.object({
  /** Local date or instant, inclusive. */
  from: z.union([z.iso.date(), z.iso.datetime({ offset: true })]),
  /** Local date or instant, exclusive. */
  to: z.union([z.iso.date(), z.iso.datetime({ offset: true })]),
});
export type Period = z.infer<typeof period>;

/** What a rule matches in the last days: "1,204 contacts of 310 customers in 30 days". */
export const rulePreview = z.object({
  contacts: z.number().int(),
  customers: z.number().int(),
  days: z.number().int(),
  examples: z.array(
    z.object({
      time: z.iso.datetime({ offset: true }),
      name: z.string(),
      channel: z.string(),
      url: z.string(),
      place: z.string(),
      personId: z.string().nullable(),
    }),
  ),
});
export type RulePreview = z.infer<typeof rulePreview>;
