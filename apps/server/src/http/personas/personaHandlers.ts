import type { PersonRow } from '@viaggio/contract/people';
import type { PersonaInput } from '@viaggio/contract/personas';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { NewPersona, StoredPersona } from '@viaggio/domain/ports/personas';
import type { HashId } from '@viaggio/domain/shared';
import { countPersonas, listPersonaPeople } from '../../usecases/personas/askPersonas';
import {
  createPersona,
  removePersona,
  restorePersona,
  updatePersona,
} from '../../usecases/personas/changePersonas';
import {
  type PictureDeps,
  readPicture,
  removePicture,
  setPicture,
} from '../../usecases/personas/changePicture';
import { findPersona } from '../../usecases/personas/findPersona';
import { readFigures } from '../../usecases/personas/readFigures';
import { suggestFor } from '../../usecases/personas/suggestFor';
import { limitOf } from '../../usecases/places/limitOf';
import type { WorkspaceContext } from '../access/context';
import { readOffset } from '../handlers/readOffset';
import { instantOf } from '../handlers/wire';
import { scopeOf } from '../reports/reportHandlers';
import type { Handlers } from '../routes/handler';
import { sayFigures } from './sayFigures';

export interface PersonaHandlerDeps extends PictureDeps {
  readonly control: Pick<AccessControl, 'workspaces'>;
  readonly personRows: (
    workspace: number,
    people: readonly { readonly person: HashId; readonly at: number }[],
  ) => Promise<PersonRow[]>;
}

type WritingRoute =
  | 'listPersonas'
  | 'suggestPersonas'
  | 'getPersona'
  | 'createPersona'
  | 'updatePersona'
  | 'deletePersona'
  | 'restorePersona';
type CountingRoute = 'countPersonas' | 'personaFigures' | 'listPersonaPeople';
type PictureRoute = 'setPersonaPicture' | 'getPersonaPicture' | 'removePersonaPicture';
export type PersonaRoute = WritingRoute | CountingRoute | PictureRoute;

const sayWriting = ({
  goals,
  needs,
  fears,
  drives,
  channels,
  quotes,
  ...rest
}: StoredPersona['writing']) => ({
  ...rest,
  ...{ goals: [...goals], needs: [...needs], fears: [...fears], drives: [...drives] },
  channels: [...channels],
  quotes: quotes.map((quote) => ({ ...quote })),
});

const sayPersona = ({ id, writing, createdAt, updatedAt, ...rest }: StoredPersona) => ({
  ...rest,
  ...sayWriting(writing),
  id: String(id),
  createdAt: instantOf(createdAt),
  updatedAt: instantOf(updatedAt),
});

const readInput = ({
  membership,
  ...writing
}: Required<PersonaInput> & NewPersona['writing']): NewPersona => ({
  writing,
  membership: membership as NewPersona['membership'],
});

/** Buyer personas: written, pictured, and held against what their customers do. */
export function personaHandlers(deps: PersonaHandlerDeps): Handlers<PersonaRoute> {
  return { ...writingHandlers(deps), ...countingHandlers(deps), ...pictureHandlers(deps) };
}

const writingHandlers = (deps: PersonaHandlerDeps): Handlers<WritingRoute> => ({
  listPersonas: async (_input, { workspace }) => ({
    items: (await deps.personas.list(workspace)).map(sayPersona),
  }),
  suggestPersonas: async ({ query }, { workspace }) => {
    const { workspaces } = deps.control;
    const found = await suggestFor({ ...deps, workspaces }, workspace, query.language);
    return {
      items: found.map(({ id, writing, membership }) => ({
        id,
        persona: { ...sayWriting(writing), membership },
      })),
    };
  },
  getPersona: async ({ params }, { workspace }) =>
    sayPersona(await findPersona(deps.personas, workspace, params.id)),
  createPersona: async ({ body }, context) => sayPersona(await createPersona(deps, context, readInput(body))),
  updatePersona: async ({ params, body }, context) =>
    sayPersona(await updatePersona(deps, context, params.id, readInput(body))),
  deletePersona: async ({ params }, context) => {
    await removePersona(deps, context, params.id);
    return { ok: true };
  },
  restorePersona: async ({ params }, context) => {
    await restorePersona(deps, context, params.id);
    return { ok: true };
  },
});

const placed = ({ workspace, places }: WorkspaceContext) => ({ workspace, places: limitOf(places) });

const countingHandlers = (deps: PersonaHandlerDeps): Handlers<CountingRoute> => ({
  countPersonas: async (_input, context) => ({ items: await countPersonas(deps, placed(context)) }),
  personaFigures: async ({ params, query }, context) =>
    sayFigures(await readFigures(deps, await scopeOf(deps, context), params.id, query)),
  listPersonaPeople: async ({ params, query }, context) => {
    const offset = readOffset(query.cursor);
    const page = { offset, limit: query.limit };
    const found = await listPersonaPeople(deps, placed(context), params.id, page);
    const end = offset + found.people.length;
    return {
      items: await deps.personRows(context.workspace, found.people),
      next: end < found.total ? String(end) : null,
      total: found.total,
    };
  },
});

const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/gif': 'gif' };

const pictureHandlers = (deps: PersonaHandlerDeps): Handlers<PictureRoute> => ({
  setPersonaPicture: async ({ params, upload }, context) =>
    sayPersona(await setPicture(deps, context, params.id, upload)),
  getPersonaPicture: async ({ params }, { workspace }) => {
    const { type, bytes } = await readPicture(deps, workspace, params.id);
    const pieces = (async function* () {
      yield bytes;
    })();
    return { name: `persona.${EXTENSIONS[type]}`, type, compressible: false, pieces };
  },
  removePersonaPicture: async ({ params }, context) =>
    sayPersona(await removePicture(deps, context, params.id)),
});
