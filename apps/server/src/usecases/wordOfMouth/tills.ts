import type { Till } from '@viaggio/domain/ports/wordOfMouth';
import { codeKey } from '@viaggio/domain/referrals';
import { AppError } from '@viaggio/domain/shared';
import { createToken, createWriteKey, hashSecret } from '../keys/secrets';
import { type Changer, OUR_LIBRARY, pageUnknown, refuseLimited, send, type WordDeps } from './deps';

const MOST_TILLS = 500;

/** Its token is answered here and never again: the store keeps a hash. */
export async function createTill(
  deps: WordDeps,
  by: Changer,
  wish: Pick<Till, 'name' | 'place'>,
): Promise<{ till: Till; token: string }> {
  refuseLimited(by);
  if ((await deps.tills.list(by.workspace)).length >= MOST_TILLS) {
    throw new AppError('too_many_tills', `There are ${MOST_TILLS} tills already: close some first.`, {
      status: 409,
    });
  }
  const token = createToken();
  const access = { tokenHash: hashSecret(token), writeKey: createWriteKey() };
  const till = await deps.tills.create(by.workspace, wish, access, by.actor);
  await note(deps, by, 'till.created', till);
  return { till, token };
}

export async function removeTill(deps: WordDeps, by: Changer, id: number): Promise<void> {
  refuseLimited(by);
  const till = await deps.tills.remove(by.workspace, id);
  if (till === undefined) throw new AppError('till_not_found', 'There is no such till.', { status: 404 });
  await note(deps, by, 'till.removed', till);
}

const note = (
  { control }: WordDeps,
  { workspace, actor }: Changer,
  action: string,
  { id, name, place }: Till,
) => control.audit.record({ workspace, actor, action, target: `till:${id}`, detail: { name, place } });

export async function openTill({ tills }: Pick<WordDeps, 'tills'>, token: string) {
  const found = await tills.findOpen(hashSecret(token));
  if (found === undefined) throw pageUnknown();
  return found;
}

export interface Entry {
  readonly id: string;
  readonly at: string;
  readonly kind: 'visit' | 'sale';
  readonly who: { readonly kind: 'card' | 'phone' | 'email'; readonly value: string };
  readonly amount: number | null;
  readonly code: string;
}

/** What became of an entry. */
export type EntryOutcome = 'stored' | 'duplicate' | 'quarantined' | 'ignored';

/**
 * What a till wrote down, perhaps days ago and without a connection. The place is the till's, whatever is sent; the
 * clock of the device is put right by `sentAt`; an entry sent again is the same entry.
 *
 * @throws AppError `page_link_unknown`, `amount_missing`
 */
export async function takeEntries(
  deps: WordDeps,
  token: string,
  { sentAt, entries }: { readonly sentAt: string; readonly entries: readonly Entry[] },
): Promise<{ id: string; outcome: EntryOutcome }[]> {
  const till = await openTill(deps, token);
  const unpaid = entries.findIndex(({ kind, amount }) => kind === 'sale' && amount === null);
  if (unpaid >= 0) {
    throw new AppError('amount_missing', 'A sale has an amount.', { field: `entries.${unpaid}.amount` });
  }
  const items = entries.map((entry) => [itemOf(entry, till), ...acceptedOf(entry, till)]);
  const outcomes = await send(deps, till, items.flat(), sentAt);
  await deps.tills.noteEntries(till.id, entries.length, deps.now());
  let at = 0;
  return entries.map(({ id }, index) => {
    const { outcome } = outcomes[at]!;
    at += items[index]!.length;
    // That somebody was erased is nobody's business at a counter.
    return { id, outcome: outcome === 'erased' ? 'ignored' : outcome };
  });
}

type OpenTill = Awaited<ReturnType<typeof openTill>>;

function itemOf({ id, at, kind, who, amount }: Entry, { id: till, place, currency }: OpenTill) {
  return {
    type: 'track',
    event: kind === 'sale' ? 'Order Completed' : 'Store Visited',
    messageId: `till-${till}-${id}`,
    timestamp: at,
    properties: {
      place,
      ...(kind === 'sale' ? { order_id: `till-${till}-${id}`, total: amount, currency } : {}),
    },
    context: { library: OUR_LIBRARY, traits: { [who.kind]: who.value } },
  };
}

/** Somebody who was sent by another says their code at the till. */
function acceptedOf({ id, at, who, code }: Entry, { id: till, place }: OpenTill) {
  const key = codeKey(code);
  if (key === undefined) return [];
  return [
    {
      type: 'track',
      event: 'Referral Accepted',
      messageId: `till-${till}-${id}-referral`,
      timestamp: at,
      properties: { place, referral_code: key },
      context: { library: OUR_LIBRARY, traits: { [who.kind]: who.value } },
    },
  ];
}
