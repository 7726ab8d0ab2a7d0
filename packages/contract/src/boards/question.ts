import { daysOf } from '@viaggio/domain/boards';
import * as z from 'zod';
import { label, period } from '../common/index';
import { reportRoutes } from '../reports/index';

/** The last days or weeks up to and with today (`P30D`, `P4W`), or two dates; `to` is exclusive. */
export const savedPeriod = z.union([
  z.strictObject({
    last: z
      .string()
      .regex(/^P[1-9]\d{0,3}[DW]$/)
      .refine((last) => daysOf(last) !== undefined, { error: 'is longer than ten years' }),
  }),
  z.strictObject(period.shape),
]);
export type SavedPeriod = z.infer<typeof savedPeriod>;

type Asked = [string, z.ZodObject];

/** Reports that ask about days: all but the one over paths counted elsewhere. */
const asked: readonly Asked[] = Object.entries(reportRoutes).flatMap(([name, { body }]): Asked[] =>
  body instanceof z.ZodObject && 'period' in body.shape ? [[name, body]] : [],
);

/** Names of the reports that can be saved, as the route table has them. */
export const savableReports: readonly string[] = asked.map(([name]) => name);

const inputFields = {
  name: label,
  /** The question as the address of its page holds it, without `?`: what opens it again. */
  search: z.string().max(8_000).default(''),
};

export interface SavedReportInput {
  name: string;
  search: string;
  report: string;
  question: Record<string, unknown> & { period: SavedPeriod };
}

const members = asked.map(([name, body]) =>
  z.strictObject({
    ...inputFields,
    report: z.literal(name),
    question: z.strictObject({ ...body.shape, period: savedPeriod }),
  }),
);

/** A question with a name: each report takes its own, whose period may be a relative one. */
export const savedReportInput = z.discriminatedUnion(
  'report',
  members as [(typeof members)[number], ...typeof members],
) as unknown as z.ZodType<SavedReportInput, SavedReportInput>;
