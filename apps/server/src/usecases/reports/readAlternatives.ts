import type { AlternativesQuery } from '@viaggio/domain/ports/alternatives';
import {
  type LostDealsReport,
  planAlternatives,
  type RivalsReport,
  rivalNames,
  shapeLostDeals,
  shapeRivals,
} from '@viaggio/domain/reports';
import type { PreparedReport, RelationDeps } from './prepareReport';
import type { ReportInput } from './reportScope';

/** Whether it is asked, and rivals to look for beside those found. */
export interface AlternativesInput {
  readonly alternatives?: boolean | undefined;
  readonly rivals?: readonly string[] | undefined;
}

interface Alternatives {
  readonly lostDeals: LostDealsReport | null;
  readonly rivals: RivalsReport | null;
}

const NOT_ASKED: Alternatives = { lostDeals: null, rivals: null };

/** Rivals to be looked for, by their keys: those asked for, and those that properties of the period name. */
export async function findRivals(
  { relations }: Pick<RelationDeps, 'relations'>,
  query: AlternativesQuery,
  { rivals = [] }: AlternativesInput,
): Promise<ReadonlyMap<string, string>> {
  return rivalNames(rivals, await relations.listRivals(query));
}

/** Why deals were lost, and which rivals customers name. */
export async function readAlternatives(
  deps: RelationDeps,
  { context, catalogue }: PreparedReport,
  input: ReportInput & AlternativesInput,
): Promise<Alternatives> {
  const query = input.alternatives === true ? planAlternatives(input, context, catalogue) : undefined;
  if (query === undefined) return NOT_ASKED;
  const [lost, names] = await Promise.all([
    deps.relations.countLostDeals(query),
    findRivals(deps, query, input),
  ]);
  const named = await deps.relations.countRivals(query, [...names.keys()]);
  return { lostDeals: shapeLostDeals(lost), rivals: shapeRivals(named, names) };
}
