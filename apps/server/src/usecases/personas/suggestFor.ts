import { type SuggestedPersona, suggestPersonas } from '@viaggio/domain/personas';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { WorkspaceStore } from '@viaggio/domain/ports/workspaces';

export interface SuggestDeps {
  readonly workspaces: Pick<WorkspaceStore, 'find'>;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
}

/** Typical personas of what the workspace sells, whose rules its catalogue can answer. */
export async function suggestFor(
  { workspaces, definitionsOf }: SuggestDeps,
  workspace: number,
  language: 'it' | 'en',
): Promise<SuggestedPersona[]> {
  const [found, { catalogue }] = await Promise.all([workspaces.find(workspace), definitionsOf(workspace)]);
  const touchpoints = new Set(catalogue.touchpoints.map(({ id }) => id));
  return suggestPersonas({ sells: found?.sells ?? null, language, touchpoints });
}
