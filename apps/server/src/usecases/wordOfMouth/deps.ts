import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { IdentityStore } from '@viaggio/domain/ports/identityStore';
import type {
  HeardStore,
  PageOwner,
  ReferralReader,
  ReferralStore,
  TillStore,
} from '@viaggio/domain/ports/wordOfMouth';
import { AppError, type HashId } from '@viaggio/domain/shared';
import { acceptItems, type CollectUseCaseDeps, type ItemOutcome } from '../collect/acceptItems';
import type { Sealer } from '../keys/createSealer';

export interface WordDeps {
  readonly heard: HeardStore;
  readonly tills: TillStore;
  readonly referrals: ReferralStore;
  readonly referralReader: ReferralReader;
  readonly control: Pick<AccessControl, 'audit' | 'workspaces'>;
  readonly identity: Pick<IdentityStore, 'ownersOf'>;
  readonly collect: CollectUseCaseDeps;
  readonly sealer: Sealer;
  readonly personNames: (
    workspace: number,
    people: readonly HashId[],
  ) => Promise<ReadonlyMap<HashId, string>>;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly onReceived: (source: number, at: number) => void;
}

/** Who changes, and where. */
export interface Changer {
  readonly workspace: number;
  readonly actor: Actor;
  /** Places the changer is limited to; none: no limit. */
  readonly places: readonly string[];
}

/** Who may see some places only neither opens doors for all of them nor reads who brought whom everywhere. */
export function refuseLimited({ places }: Pick<Changer, 'places'>): void {
  if (places.length === 0) return;
  throw new AppError('word_of_mouth_of_all_places', 'This is for members who may see every place.', {
    status: 403,
  });
}

/** The same for a link that is over and one that never was. */
export const pageUnknown = (): AppError =>
  new AppError('page_link_unknown', 'This link is not open any more: ask for a new one.', { status: 404 });

interface Sender extends Pick<PageOwner, 'ipPolicy'> {
  readonly workspace: number;
  readonly source: number;
}

/** Items of a page of ours go the way of all others: duplicates, rows to fix and durability are collection's. */
export async function send(
  deps: Pick<WordDeps, 'collect' | 'now' | 'onReceived'>,
  { workspace, source, ipPolicy }: Sender,
  items: readonly object[],
  sentAt?: string,
): Promise<ItemOutcome[]> {
  const receivedAt = deps.now();
  const outcomes = await acceptItems(deps.collect, {
    source: { id: source, workspace, ipPolicy },
    items,
    import: 0,
    request: { receivedAt, ...(sentAt === undefined ? {} : { sentAt }) },
  });
  deps.onReceived(source, receivedAt);
  return outcomes;
}

/** As servers call themselves: the device is ours, not the customer's. */
export const OUR_LIBRARY = { name: 'viaggio-server', version: '1' };
