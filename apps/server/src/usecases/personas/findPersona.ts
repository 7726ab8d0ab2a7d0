import type { PersonaStore, StoredPersona } from '@viaggio/domain/ports/personas';
import { AppError } from '@viaggio/domain/shared';

/**
 * Personas are called by their number.
 * @throws AppError `persona_not_found`
 */
export async function findPersona(
  personas: Pick<PersonaStore, 'find'>,
  workspace: number,
  id: string,
): Promise<StoredPersona> {
  const found = /^\d{1,9}$/.test(id) ? await personas.find(workspace, Number(id)) : undefined;
  if (found) return found;
  throw new AppError('persona_not_found', 'There is no such buyer persona: it may have been removed.', {
    status: 404,
    field: 'persona',
  });
}
