import type { ToldApart } from '@viaggio/domain/ports/reportStore';
import type { ReportContext } from '@viaggio/domain/reports';
import { bothRules } from '../segments/numberSegment';
import type { ReportNote } from './notesOf';
import type { PreparedReport, ReportDeps } from './prepareReport';

/** By what people are told apart: something of a contact of theirs, or the buyer personas they belong to. */
export interface AskedBreakdown {
  readonly by: ToldApart['by'] | 'persona';
  readonly top: number;
}

/** A question of the domain, which may also be told apart by persona. */
export type ByPersona<Request> = Omit<Request, 'breakdown'> & {
  readonly breakdown?: AskedBreakdown | undefined;
};

export const PERSONAS_OVERLAP: ReportNote = {
  code: 'personas_overlap',
  message:
    'Somebody may belong to several buyer personas, or to none: the rows do not add up to the whole, and are no comparison of separate groups.',
};

/** The question without what only this file answers: contacts know nothing of personas. */
export function ofContacts<Input extends { readonly breakdown?: AskedBreakdown | undefined }>(
  input: Input,
): Omit<Input, 'breakdown'> & { readonly breakdown: ToldApart | undefined } {
  const { breakdown, ...rest } = input;
  if (breakdown === undefined || breakdown.by === 'persona') return { ...rest, breakdown: undefined };
  return { ...rest, breakdown: { by: breakdown.by, top: breakdown.top } };
}

/** Questions that are asked at a time: others wait for the store too. */
const AT_A_TIME = 2;

/**
 * The same question asked of each persona whose rule can be asked, within the segment and persona asked for; undefined
 * where it is not told apart by persona.
 */
export async function askEachPersona<Row>(
  deps: Pick<ReportDeps, 'numberPersonas'>,
  prepared: PreparedReport,
  breakdown: AskedBreakdown | undefined,
  ask: (context: ReportContext, name: string) => Promise<Row>,
): Promise<Row[] | undefined> {
  if (breakdown?.by !== 'persona') return undefined;
  const { context } = prepared;
  const personas = await deps.numberPersonas(prepared.question);
  const rows: Row[] = [];
  for (let at = 0; at < personas.length; at += AT_A_TIME) {
    const asked = personas
      .slice(at, at + AT_A_TIME)
      .map(({ name, rule }) => ask({ ...context, segment: bothRules([context.segment, rule]) }, name));
    rows.push(...(await Promise.all(asked)));
  }
  return rows;
}
