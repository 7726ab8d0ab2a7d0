import { numbersOf } from '../reports/prepareReport';
import { placesOf, type ReportScope } from '../reports/reportScope';
import { countRule, listRulePeople } from '../segments/askRule';
import type { PersonaDeps } from './deps';
import { findPersona } from './findPersona';
import { ruleIfAny } from './numberPersonas';
import { ruleOfPersona } from './ruleOfPersona';

type Scope = Pick<ReportScope, 'workspace' | 'places'>;

export interface CountedPersona {
  readonly id: string;
  /** null: it has no rule, or one that cannot be asked any more. */
  readonly people: number | null;
  readonly of: number;
}

/** How many belong to each persona now, of those whom the asker may see. */
export async function countPersonas(deps: PersonaDeps, scope: Scope): Promise<CountedPersona[]> {
  const { workspace } = scope;
  const definitions = await deps.definitionsOf(workspace);
  const asOf = deps.projectedUntil(workspace) + 1;
  const question = { workspace, definitions, asOf, numbers: await numbersOf(deps, scope, definitions) };
  const places = await placesOf(deps, scope, undefined);
  const counted: CountedPersona[] = [];
  for (const persona of await deps.personas.list(workspace)) {
    const rule = await ruleIfAny(deps, persona, question);
    const count = rule && (await deps.segmentReader.count(rule, { workspace, asOf, places }));
    counted.push({ id: String(persona.id), people: count?.people ?? null, of: count?.of ?? 0 });
  }
  return counted;
}

/** How many belong to one persona now. */
export async function countPersona(deps: PersonaDeps, scope: Scope, id: string) {
  const persona = await findPersona(deps.personas, scope.workspace, id);
  return countRule(deps, scope, await ruleOfPersona(deps, scope.workspace, persona));
}

/** A page of the people of a persona, the last seen first. */
export async function listPersonaPeople(
  deps: PersonaDeps,
  scope: Scope,
  id: string,
  page: { readonly offset: number; readonly limit: number },
) {
  const persona = await findPersona(deps.personas, scope.workspace, id);
  return listRulePeople(deps, scope, await ruleOfPersona(deps, scope.workspace, persona), page);
}
