import * as z from 'zod';
import { bilingual, currency, instant } from '../common/index';

/** Where the people behind a finding are: a report, its period and the cell. */
const behind = z.object({
  report: z.enum(['overview', 'processMap']),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  /** What the activities are, of the process map. */
  by: z.enum(['touchpoint', 'event', 'channel']).nullable(),
  cell: z.string(),
});

export const todayFinding = z.object({
  kind: z.enum(['all', 'stage', 'touchpoint', 'channel', 'snag', 'orders', 'revenue', 'feeling']),
  figure: z.enum(['entered', 'movedOn', 'lost', 'people', 'orders', 'revenue', 'mean']),
  /** Id of the stage, touchpoint or channel; name of the event; '' where there is one of the kind. */
  subject: z.string(),
  name: bilingual.nullable(),
  /** The last whole day, or the seven that ended with it. */
  span: z.enum(['day', 'week']),
  value: z.number(),
  /** What the same weekdays (or weeks) before let expect, and how many these are. */
  expected: z.number(),
  compared: z.number().int(),
  /** Customers more or fewer than usual. */
  people: z.number(),
  /** What they stand for, in the workspace's currency; null without orders. */
  worth: z.number().nullable(),
  /** −log₁₀ of the probability by chance alone, at most 6. */
  surprise: z.number(),
  score: z.number(),
  tone: z.enum(['good', 'bad', 'neutral']),
  /** Share that moved on, of a stage: then and usually; null elsewhere. */
  conversion: z.object({ value: z.number().nullable(), usual: z.number().nullable() }).nullable(),
  behind: behind.nullable(),
});
export type TodayFinding = z.infer<typeof todayFinding>;

export const todayCall = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  /** The strongest first. */
  reasons: z.array(z.enum(['unhappy', 'missedCall', 'silentQuote', 'dormantBest'])).min(1),
  since: instant,
  /** What they have spent, or a typical order where that is more. */
  value: z.number(),
  /** What they said; '' where they said nothing. */
  words: z.string(),
  emotion: z.number().nullable(),
});
export type TodayCall = z.infer<typeof todayCall>;

export const today = z.object({
  /** The last whole local day. */
  date: z.iso.date(),
  /** 0 Sunday … 6 Saturday, of that day. */
  weekday: z.number().int().min(0).max(6),
  changes: z.object({
    /** Whole weeks of history; fewer than three: nothing is judged yet. */
    weeks: z.number().int(),
    learning: z.boolean(),
    /** How many figures were looked at. */
    looked: z.number().int(),
    findings: z.array(todayFinding).max(3),
  }),
  calls: z.array(todayCall).max(10),
  /** Connections silent for longer than their own rhythm; null: not told to members limited to places. */
  silent: z
    .array(z.object({ id: z.string(), name: z.string(), lastEventAt: instant, hours: z.number() }))
    .nullable(),
  /** The one decision that matters most; null when nothing waits, and for members limited to places. */
  decision: z
    .object({
      kind: z.enum(['alerts', 'doubtful', 'rows', 'unmapped']),
      count: z.number().int(),
      share: z.number().nullable(),
    })
    .nullable(),
  /** Whether anything has ever arrived. */
  hasEvents: z.boolean(),
  currency,
  asOf: instant,
});
export type Today = z.infer<typeof today>;

export const todayQuery = z.object({ place: z.string().max(200).optional() });
