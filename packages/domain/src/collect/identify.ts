import type { IdentifierKind } from '../identity/index';
import { type Hasher, type HashId, NOBODY } from '../shared/index';
import type { Opened } from './openItem';
import { type Quarantined, quarantine } from './quarantine';
import { type Identifiers, readIdentifiers, readMerge } from './readIdentifiers';
import { textOf } from './text';
import type { Accepted, AliasEnds, ItemRequest, RawIdentifier } from './types';

const MAX_ID = 255;

/** Whose an item is, and what it says of who is who. */
export interface Identified {
  readonly kind: 'identified';
  readonly source: HashId;
  readonly userId: string;
  readonly anonymousId: string;
  readonly identifiers: readonly RawIdentifier[];
  readonly claimRule: Accepted['claimRule'];
  readonly alias: AliasEnds | undefined;
  readonly merge: Accepted['merge'];
  readonly blocked: readonly IdentifierKind[];
}

/** Reads the identifiers of an item, decides its source, and asks of each type what it cannot do without. */
export function identify(opened: Opened, rule: ItemRequest['rule'], hash: Hasher): Identified | Quarantined {
  const found = readIdentifiers(opened);
  if (found.kind === 'quarantined') return found;
  const merge = opened.type === 'merge' ? readMerge(opened.item) : undefined;
  if (opened.type === 'merge' && merge === undefined) return quarantine('merge_needs_two', 'mergeProperties');
  const alias = opened.type === 'alias' ? readAlias(opened, found) : undefined;
  if (alias?.kind === 'quarantined') return alias;
  if (opened.type === 'group' && textOf(opened.item.groupId, MAX_ID) === '') {
    return quarantine('group_id_missing', 'groupId');
  }
  const strongest = strongestOf(found, merge);
  if (strongest === undefined && !mayBeNameless(opened)) {
    return found.blocked.length > 0
      ? quarantine('blocked_identifier', found.blocked[0])
      : quarantine('no_identifier', 'userId');
  }
  return {
    kind: 'identified',
    source: strongest === undefined ? NOBODY : hash(strongest.kind, strongest.value),
    userId: found.userId,
    anonymousId: found.anonymousId,
    identifiers: found.list,
    claimRule: claimRuleOf(opened, rule),
    alias: alias?.ends,
    merge,
    blocked: found.blocked,
  };
}

/** The source's identifier: the userId, else the anonymousId, else the strongest of the others. */
function strongestOf(found: Identifiers, merge: Accepted['merge']): RawIdentifier | undefined {
  if (found.userId !== '') return { kind: 'userId', value: found.userId };
  if (found.anonymousId !== '') return { kind: 'anonymousId', value: found.anonymousId };
  return found.list[0] ?? merge?.[0];
}

/** Our own acts and other people's, opinions of strangers, and a company without any of its people. */
function mayBeNameless(opened: Opened): boolean {
  switch (opened.type) {
    case 'track':
      return opened.actor !== 'customer' || opened.meaning.nameless;
    case 'group':
      return true;
    case 'page':
    case 'screen':
      return opened.actor !== 'customer';
    default:
      return false;
  }
}

function claimRuleOf(opened: Opened, rule: ItemRequest['rule']): Accepted['claimRule'] {
  if (opened.type === 'alias' || opened.type === 'merge') return opened.type;
  return rule ?? (opened.type === 'identify' ? 'identify' : undefined);
}

function readAlias(opened: Opened, found: Identifiers): { kind: 'alias'; ends: AliasEnds } | Quarantined {
  const { previousId } = opened.item;
  if (typeof previousId === 'object' && previousId !== null)
    return quarantine('identifier_invalid', 'previousId');
  if (typeof previousId === 'number' && !Number.isSafeInteger(previousId)) {
    return quarantine('identifier_inexact', 'previousId');
  }
  const previous = textOf(previousId, MAX_ID);
  if (previous === '') return quarantine('alias_incomplete', 'previousId');
  if (found.userId === '') return quarantine('alias_incomplete', 'userId');
  return {
    kind: 'alias',
    ends: { userId: found.userId, previousId: previous, anonymousId: found.anonymousId },
  };
}
