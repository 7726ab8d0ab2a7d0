import type { Definitions, StoredModel } from '@viaggio/domain/ports/definitionStore';
import { AppError } from '@viaggio/domain/shared';

/** The version of a model that figures come from: the current one, or the one being made where there is none yet. */
function storedModel({ models }: Definitions, id: string): StoredModel | undefined {
  const versions = models.filter(({ model }) => model.id === id);
  return versions.find(({ state }) => state === 'current') ?? versions[0];
}

/** @throws AppError `model_not_found` */
export function chooseModel(definitions: Definitions, wanted: string | undefined): StoredModel {
  const found = storedModel(definitions, wanted ?? definitions.defaultModel);
  if (found) return found;
  throw new AppError('model_not_found', `There are no stages called "${wanted ?? ''}".`, {
    status: 404,
    field: 'model',
  });
}

/** The default model where people walk it; undefined where companies or cases do. */
export function modelOfPeople(definitions: Definitions): StoredModel | undefined {
  const found = storedModel(definitions, definitions.defaultModel);
  return found?.model.key.kind === 'person' ? found : undefined;
}
