import type { link, side, suspects, verdictPreview } from '@viaggio/contract/identity';
import type { mergePreview, personLinks, splitPreview } from '@viaggio/contract/people';
import type { StoredLink, StoredSplit } from '@viaggio/domain/ports/identityDecisions';
import type { z } from 'zod';
import type { SharedPreview } from '../../usecases/identity/decideIdentity';
import type { Suspects } from '../../usecases/identity/listSuspects';
import type { LinksAnswer } from '../../usecases/people/listLinks';
import type { MergePreviewAnswer } from '../../usecases/people/mergePeople';
import type { Side } from '../../usecases/people/sideOf';
import type { SplitPreviewAnswer } from '../../usecases/people/splitPerson';
import { instantOf, optionalInstantOf } from '../handlers/wire';

const sayIdentifier = ({ kind, value }: { readonly kind: string; readonly value: string }) => ({
  kind,
  value,
});

/** A claim that a decision keeps from holding is cut; one refused for another reason is doubtful. */
const stateOf = ({ doubt }: StoredLink): 'active' | 'doubtful' | 'cut' => {
  if (doubt === null) return 'active';
  return doubt === 'cannot_link' || doubt === 'kept_alone' ? 'cut' : 'doubtful';
};

export const sayLink = (stored: StoredLink): z.input<typeof link> => ({
  id: stored.claim.id,
  a: sayIdentifier(stored.claim.a),
  b: sayIdentifier(stored.claim.b),
  rule: stored.claim.rule,
  time: instantOf(stored.claim.time),
  messageId: stored.claim.messageId,
  source: stored.origin,
  state: stateOf(stored),
  doubt: stored.doubt,
});

const saySplit = ({ a, b, at, by }: StoredSplit) => ({
  a: sayIdentifier(a),
  b: sayIdentifier(b),
  at: instantOf(at),
  by,
});

export const sayLinks = ({ links, splits }: LinksAnswer): z.input<typeof personLinks> => ({
  items: links.map(sayLink),
  splits: splits.map(saySplit),
});

const saySide = (record: Side): z.input<typeof side> => ({
  personId: record.personId,
  name: record.name,
  identifiers: record.identifiers.map(sayIdentifier),
  contacts: record.contacts,
  orders: record.orders,
  revenue: record.revenue,
  firstContactAt: optionalInstantOf(record.firstContactAt),
  lastContactAt: optionalInstantOf(record.lastContactAt),
});

export const sayMergePreview = (preview: MergePreviewAnswer): z.input<typeof mergePreview> => ({
  before: preview.before.map(saySide),
  after: saySide(preview.after),
  overrules: preview.overrules.map(saySplit),
});

export const saySplitPreview = (preview: SplitPreviewAnswer): z.input<typeof splitPreview> => ({
  before: saySide(preview.before),
  after: preview.after.map(saySide),
  cuts: preview.cuts.map(sayLink),
});

const sayStored = ({ id, kind, value }: { id: string; kind: string; value: string }) => ({ id, kind, value });

export const saySuspects = ({ giants, devices, decided }: Suspects): z.input<typeof suspects> => ({
  giants: giants.map(({ kinds, joiners, ...giant }) => ({
    ...giant,
    kinds: [...kinds],
    joiners: joiners.map((one) => ({ ...sayStored(one), joins: one.joins })),
  })),
  devices: devices.map(({ identifier, users, people }) => ({
    identifier: sayStored(identifier),
    users,
    people: [...people],
  })),
  decided: decided.map(({ identifier, verdict, at, by, person }) => ({
    identifier: sayStored(identifier),
    verdict,
    at: instantOf(at),
    by,
    person,
  })),
});

export const saySharedPreview = (preview: SharedPreview): z.input<typeof verdictPreview> => ({
  ...preview,
  after: preview.after.map(saySide),
});
