import type { ReferralCode } from '@viaggio/domain/ports/wordOfMouth';
import type { HashId } from '@viaggio/domain/shared';
import { instantOf as momentOf } from '@viaggio/domain/time';
import type { WordDeps } from '../../usecases/wordOfMouth/deps';
import { readReferrals } from '../../usecases/wordOfMouth/readReferrals';
import { createCode, removeCode, saveSettings } from '../../usecases/wordOfMouth/referralCodes';
import { instantOf, optionalInstantOf, readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

const MOST_PEOPLE = 200;

type Routes = Handlers<
  | 'getReferralSettings'
  | 'putReferralSettings'
  | 'listReferralCodes'
  | 'createReferralCode'
  | 'deleteReferralCode'
  | 'readReferrals'
>;

type Names = ReadonlyMap<HashId, string>;
const sayPerson = (id: HashId, names: Names) => ({ id, name: names.get(id) ?? '' });

const sayCode = (code: ReferralCode, names: Names, origin: string) => ({
  id: String(code.id),
  code: code.code,
  url: `${origin}/r/${code.code}`,
  person: sayPerson(code.owner, names),
  createdAt: instantOf(code.createdAt),
  opened: code.opened,
  lastOpenedAt: optionalInstantOf(code.lastOpenedAt),
});

/** Codes that customers pass on, where their links lead, and who brought whom. */
export function referralHandlers(deps: WordDeps): Routes {
  return {
    getReferralSettings: async (_input, { workspace }) => {
      const { site, parameter } = (await deps.referrals.settings(workspace)) ?? {
        site: '',
        parameter: 'ref',
      };
      return { site, parameter };
    },
    putReferralSettings: async ({ body }, context) => {
      const { site, parameter } = await saveSettings(deps, context, body);
      return { site, parameter };
    },
    listReferralCodes: async (_input, { workspace, origin }) => {
      const codes = await deps.referrals.list(workspace);
      const names = await deps.personNames(workspace, [...new Set(codes.map(({ owner }) => owner))]);
      return { items: codes.map((code) => sayCode(code, names, origin)) };
    },
    createReferralCode: async ({ body }, context) => {
      const code = await createCode(deps, context, body);
      return sayCode(code, await deps.personNames(context.workspace, [code.owner]), context.origin);
    },
    deleteReferralCode: async ({ params }, context) => {
      await removeCode(deps, context, readId(params.id, 'referral_code_not_found'));
      return { ok: true };
    },
    readReferrals: async ({ query }, context) => {
      const zone = (await deps.control.workspaces.find(context.workspace))?.timeZone ?? 'UTC';
      const period = { from: momentOf(query.from, zone), to: momentOf(query.to, zone) };
      return sayReferrals(await readReferrals(deps, context, period));
    },
  };
}

function sayReferrals({ codes, brought, names }: Awaited<ReturnType<typeof readReferrals>>) {
  return {
    brought: brought.length,
    buyers: codes.reduce((sum, { buyers }) => sum + buyers, 0),
    value: codes.reduce((sum, { value }) => sum + value, 0),
    codes: codes.map(({ owner, ...rest }) => ({ ...rest, person: sayPerson(owner, names) })),
    people: brought.slice(0, MOST_PEOPLE).map(({ person, at, ...rest }) => ({
      ...rest,
      person: sayPerson(person, names),
      at: instantOf(at),
    })),
  };
}
