import {
  checkDocument,
  documentOfModel,
  documentOfTemplate,
  emptyDocument,
  type MapDocument,
  type MapKind,
} from '@viaggio/domain/maps';
import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import { AppError } from '@viaggio/domain/shared';
import { createMapDoc, encodeMap } from '@viaggio/maps/document';
import { type MapDeps, type MapWriter, noteOn } from './deps';
import { faceOf } from './faceOf';
import { type MapWithDocument, readMap } from './readMap';

type Deps = Pick<MapDeps, 'maps' | 'rooms' | 'control' | 'newId'> & {
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
};

const MOST_MAPS = 1_000;

/** Writes a map down as it is given. `what` became of it, for the audit log. */
export async function keepMap(
  deps: Pick<MapDeps, 'maps' | 'rooms' | 'control'>,
  who: MapWriter,
  document: MapDocument,
  what: 'created' | 'drafted' | 'imported',
): Promise<MapWithDocument> {
  const checked = checkDocument(document);
  if ((await deps.maps.list(who.workspace)).length >= MOST_MAPS) {
    throw new AppError('too_many_maps', 'A workspace holds 1,000 maps: remove one first.', { status: 409 });
  }
  const state = encodeMap(createMapDoc(checked));
  const map = await deps.maps.create(who.workspace, who.actor, faceOf(checked), state);
  await noteOn(deps, who, map, what, { name: checked.title });
  return readMap(deps, { workspace: who.workspace, map });
}

export type MapStart =
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'model'; readonly model: string }
  | { readonly kind: 'map'; readonly map: number };

export interface MapWish {
  readonly name: string;
  readonly kind: MapKind;
  /** The workspace's unless it is said; of a copy, the other map's. */
  readonly language: MapDocument['language'] | undefined;
  readonly personas: readonly string[] | undefined;
  readonly from: MapStart | undefined;
}

export async function createMap(deps: Deps, who: MapWriter, wish: MapWish): Promise<MapWithDocument> {
  const begun = await beginningOf(deps, who.workspace, wish);
  const made = await keepMap(
    deps,
    who,
    {
      ...begun,
      title: wish.name,
      kind: wish.kind,
      language: wish.language ?? begun.language,
      personas: wish.personas ?? begun.personas,
    },
    'created',
  );
  if (wish.from?.kind === 'map') await deps.maps.copyImages(who.workspace, wish.from.map, made.record.id);
  return made;
}

export async function languageOf(
  { control }: Pick<MapDeps, 'control'>,
  workspace: number,
): Promise<MapDocument['language']> {
  return (await control.workspaces.find(workspace))?.language ?? 'en';
}

async function beginningOf(
  deps: Deps,
  workspace: number,
  { from, language, name }: MapWish,
): Promise<MapDocument> {
  const spoken = language ?? (await languageOf(deps, workspace));
  switch (from?.kind) {
    case undefined:
      return emptyDocument(name, spoken);
    case 'template': {
      const { models } = await deps.definitionsOf(workspace);
      const bound = models.some(({ model }) => model.id === from.template);
      return documentOfTemplate(from.template, spoken, deps.newId, bound);
    }
    case 'model': {
      const { models } = await deps.definitionsOf(workspace);
      const stored = models.find(({ model }) => model.id === from.model);
      if (stored === undefined) throw modelUnknown();
      return documentOfModel(stored.model, spoken, deps.newId);
    }
    case 'map': {
      const { document } = await deps.rooms.read(workspace, from.map);
      // Notes and votes are of the workshop they were made in.
      return { ...document, stickies: [], votes: [], timer: null };
    }
  }
}

export const modelUnknown = (): AppError =>
  new AppError('model_not_found', 'The workspace has no such stages: choose others.', {
    status: 404,
    field: 'model',
  });
