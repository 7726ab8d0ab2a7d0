import { type IdentifierKind, normaliseIdentifier } from '@viaggio/domain/identity';
import type { ReferralCode, ReferralSettings } from '@viaggio/domain/ports/wordOfMouth';
import { codeKey, codeOf, isSite, linkOfCode } from '@viaggio/domain/referrals';
import { AppError } from '@viaggio/domain/shared';
import { createWriteKey } from '../keys/secrets';
import { type Changer, OUR_LIBRARY, pageUnknown, refuseLimited, send, type WordDeps } from './deps';

const TRIES = 5;
const CODE_BYTES = 8;
/** What a code is sealed for: no other row opens it. */
const sealedFor = (workspace: number): string => `referral:${workspace}`;

/** @throws AppError `referral_site_invalid` */
export async function saveSettings(
  deps: WordDeps,
  by: Changer,
  wish: Pick<ReferralSettings, 'site' | 'parameter'>,
): Promise<ReferralSettings> {
  refuseLimited(by);
  if (!isSite(wish.site)) {
    throw new AppError('referral_site_invalid', 'Write the address of your site: https://…', {
      field: 'site',
    });
  }
  const settings = await deps.referrals.saveSettings(by.workspace, wish, createWriteKey());
  await note(deps, by, 'referrals.settings_changed', 'referrals', {
    site: wish.site,
    parameter: wish.parameter,
  });
  return settings;
}

/** An identifier as people and programs write it: `email:a@b.it`. */
function readWho(person: string): { kind: IdentifierKind; value: string } {
  const cut = person.indexOf(':');
  const kind = person.slice(0, cut) as IdentifierKind;
  const read = normaliseIdentifier(kind, person.slice(cut + 1));
  if ('blocked' in read) {
    throw new AppError(
      'referral_person_invalid',
      'Nobody can be told by this: write an e-mail, a phone or a card.',
      {
        field: 'person',
      },
    );
  }
  return { kind, value: read.value };
}

/**
 * Gives somebody a code. Whoever asks again for the same identifier without a code of their own gets the one there is.
 *
 * @throws AppError `referral_person_invalid`, `referral_code_invalid`, `referral_code_taken`
 */
export async function createCode(
  deps: WordDeps,
  by: Changer,
  wish: { readonly person: string; readonly code?: string | undefined },
): Promise<ReferralCode> {
  refuseLimited(by);
  const { workspace } = by;
  const { kind, value } = readWho(wish.person);
  const owner = deps.collect.hasherOf(workspace)(kind, value);
  if (wish.code === undefined) {
    const known = (await deps.referrals.list(workspace)).find((one) => one.owner === owner);
    if (known !== undefined) return known;
  }
  const identifier = deps.sealer.seal(JSON.stringify([kind, value]), sealedFor(workspace));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const code = wish.code ?? codeOf(deps.randomBytes(CODE_BYTES));
    const key = codeKey(code);
    if (key === undefined) {
      throw new AppError('referral_code_invalid', 'A code has 3 to 30 letters and digits.', {
        field: 'code',
      });
    }
    const made = await deps.referrals.create({ workspace, code: key, key, owner, identifier }, by.actor);
    if (made !== 'taken') {
      await note(deps, by, 'referral_code.created', `referral_code:${made.id}`, { code: made.code });
      return made;
    }
    if (wish.code !== undefined) break;
  }
  throw new AppError('referral_code_taken', 'This code is somebody’s already: choose another.', {
    status: 409,
    field: 'code',
  });
}

export async function removeCode(deps: WordDeps, by: Changer, id: number): Promise<void> {
  refuseLimited(by);
  const removed = await deps.referrals.remove(by.workspace, id);
  if (removed === undefined) {
    throw new AppError('referral_code_not_found', 'There is no such code.', { status: 404 });
  }
  await note(deps, by, 'referral_code.removed', `referral_code:${id}`, { code: removed.code });
}

const note = (
  { control }: WordDeps,
  { workspace, actor }: Changer,
  action: string,
  target: string,
  detail: Record<string, unknown>,
) => control.audit.record({ workspace, actor, action, target, detail });

/**
 * Where the link of a code leads. That somebody opened it proves that its owner passed it on: `Referral Shared`, once a
 * day for each code; programs that only look at links prove nothing.
 *
 * @throws AppError `page_link_unknown`
 */
export async function openCode(deps: WordDeps, written: string, userAgent: string): Promise<string> {
  const key = codeKey(written);
  const code = key === undefined ? undefined : await deps.referrals.findOpen(key);
  if (code === undefined) throw pageUnknown();
  const { settings } = code;
  if (!deps.collect.isBot(userAgent)) {
    const now = deps.now();
    await deps.referrals.noteOpened(code.id, now);
    await tellShared(deps, code, new Date(now).toISOString());
  }
  return linkOfCode(settings.site, settings.parameter, code.code);
}

type OpenCode = NonNullable<Awaited<ReturnType<WordDeps['referrals']['findOpen']>>>;

async function tellShared(deps: WordDeps, code: OpenCode, at: string): Promise<void> {
  const sealed = deps.sealer.open(code.identifier, sealedFor(code.workspace));
  if (sealed === undefined) return;
  const [kind, value] = JSON.parse(sealed) as [string, string];
  const item = {
    type: 'track',
    event: 'Referral Shared',
    messageId: `referral-${code.id}-${at.slice(0, 10)}`,
    timestamp: at,
    ...(kind === 'userId' ? { userId: value } : {}),
    properties: { referral_code: code.code },
    context: { library: OUR_LIBRARY, ...(kind === 'userId' ? {} : { traits: { [kind]: value } }) },
  };
  await send(deps, { ...code, source: code.settings.source }, [item]);
}
