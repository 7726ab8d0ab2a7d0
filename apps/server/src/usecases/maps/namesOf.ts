import type { MapDocument, MapNames } from '@viaggio/domain/maps';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { PersonaStore } from '@viaggio/domain/ports/personas';

export interface NamesDeps {
  readonly personas: Pick<PersonaStore, 'list'>;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
}

/** What people call what a map names by id: for files, which know no ids. */
export async function namesOf(
  { personas, definitionsOf }: NamesDeps,
  workspace: number,
  language: MapDocument['language'],
): Promise<MapNames> {
  const { catalogue } = await definitionsOf(workspace);
  const written = await personas.list(workspace);
  return {
    personas: new Map(written.map(({ id, writing }) => [String(id), writing.name])),
    touchpoints: new Map(catalogue.touchpoints.map(({ id, name }) => [id, name[language]])),
  };
}
