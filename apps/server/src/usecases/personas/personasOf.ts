import type { ExportStore } from '@viaggio/domain/ports/exportStore';
import type { HashId } from '@viaggio/domain/shared';
import { numbersOf, type ReportDeps } from '../reports/prepareReport';
import type { RuleQuestion } from '../segments/numberSegment';
import type { NumberedPersona } from './numberPersonas';

export interface MemberDeps
  extends Pick<ReportDeps, 'definitionsOf' | 'terms' | 'projectedUntil' | 'numberPersonas'> {
  readonly exports: Pick<ExportStore, 'membersAmong'>;
}

/** The personas each of these people belongs to, by name; those who belong to none are missing. */
export async function personasAmong(
  { numberPersonas, exports }: Pick<MemberDeps, 'numberPersonas' | 'exports'>,
  question: RuleQuestion,
  people: readonly HashId[],
): Promise<ReadonlyMap<HashId, readonly NumberedPersona[]>> {
  const { workspace, asOf } = question;
  const found = new Map<HashId, NumberedPersona[]>();
  for (const persona of await numberPersonas(question)) {
    const population = { workspace, asOf, unit: 'person', from: 0, end: asOf, places: undefined } as const;
    for (const person of await exports.membersAmong({ ...population, segment: persona.rule }, people)) {
      found.set(person, [...(found.get(person) ?? []), persona]);
    }
  }
  return found;
}

/** The personas one person belongs to. */
export async function personasOf(
  deps: MemberDeps,
  workspace: number,
  person: HashId,
): Promise<readonly NumberedPersona[]> {
  const definitions = await deps.definitionsOf(workspace);
  const asOf = deps.projectedUntil(workspace) + 1;
  const numbers = await numbersOf(deps, { workspace, places: null }, definitions);
  const found = await personasAmong(deps, { workspace, definitions, asOf, numbers }, [person]);
  return found.get(person) ?? [];
}
