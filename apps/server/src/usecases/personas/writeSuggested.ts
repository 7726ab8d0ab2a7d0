import type { Actor } from '@viaggio/domain/ports/access';
import type { PersonaStore } from '@viaggio/domain/ports/personas';
import { type SuggestDeps, suggestFor } from './suggestFor';

/** Writes the typical personas of what a workspace sells, for an example; those that are there already stay as they are. */
export async function writeSuggested(
  deps: SuggestDeps & { readonly personas: Pick<PersonaStore, 'create'> },
  workspace: number,
  actor: Actor,
  language: 'it' | 'en',
): Promise<void> {
  for (const { writing, membership } of await suggestFor(deps, workspace, language))
    await deps.personas.create(workspace, { writing, membership }, actor);
}
