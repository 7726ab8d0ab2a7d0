import type { ApiKey } from '@viaggio/domain/ports/keys';
import { createKey } from '../../usecases/keys/createKey';
import { listKeys } from '../../usecases/keys/listKeys';
import { revokeKey } from '../../usecases/keys/revokeKey';
import { rotateKey } from '../../usecases/keys/rotateKey';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { instantOf, optionalInstantOf, readId } from './wire';

export function keyHandlers(
  deps: ServiceDeps,
): Handlers<'listKeys' | 'createKey' | 'rotateKey' | 'revokeKey'> {
  return {
    listKeys: async (_input, context) => ({ items: (await listKeys(deps, context)).map(sayKey) }),
    createKey: async ({ body }, { workspace, actor }) => {
      const { name, scopes, expiresInDays } = body;
      const { secret, ...made } = await createKey(deps, { workspace, actor, name, scopes, expiresInDays });
      return { ...sayKey(made), key: secret };
    },
    rotateKey: async ({ params, body }, { workspace, actor }) => {
      const id = readId(params.id, 'key_not_found');
      const { secret, ...made } = await rotateKey(deps, { workspace, actor, id, ...body });
      return { ...sayKey(made), key: secret };
    },
    revokeKey: async ({ params }, { workspace, actor }) => {
      await revokeKey(deps, { workspace, actor, id: readId(params.id, 'key_not_found') });
      return { ok: true };
    },
  };
}

const sayKey = (key: ApiKey) => ({
  id: String(key.id),
  name: key.name,
  scopes: [...key.scopes],
  start: key.hint,
  createdAt: instantOf(key.createdAt),
  createdBy: key.createdBy,
  lastUsedAt: optionalInstantOf(key.lastUsedAt),
  expiresAt: optionalInstantOf(key.expiresAt),
});
