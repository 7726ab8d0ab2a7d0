import type { OwnedSource } from '../ports/people';
import { FOR_EVER, SINCE_EVER } from '../ports/people';
import type { HashId } from '../shared/index';
import type { Mentioned } from './mentionPattern';

/** What of a person goes; all of it follows from who they were when the erasure began. */
export interface ErasureTarget {
  readonly person: HashId;
  /** Ids under which rows of theirs may stand: present and former ones are ids of their identifiers. */
  readonly people: readonly HashId[];
  /** Identifiers that are theirs alone. */
  readonly whole: readonly HashId[];
  /** Of these, the ones somebody else claims too, by a link that was refused. */
  readonly contested: readonly HashId[];
  /** Whose events go: those of their identifiers, and their turns at shared browsers. */
  readonly owned: readonly OwnedSource[];
  readonly values: readonly Mentioned[];
}

/** Somebody else behind a refused link: their data stays. */
export interface StaysOut {
  /** Their identifier's kind; its value is theirs and not shown. */
  readonly kind: string;
  readonly person: HashId;
  /** Why the link was refused. */
  readonly reason: string;
}

/** What is known of who somebody is. */
export interface ErasureView {
  readonly person: HashId;
  readonly identifiers: readonly {
    readonly id: HashId;
    readonly kind: string;
    readonly value: string;
    readonly owners: readonly { readonly from: number; readonly person: HashId }[];
  }[];
  readonly owned: readonly OwnedSource[];
  /** Refused links with an end among the identifiers. */
  readonly refused: readonly {
    readonly a: { readonly id: HashId; readonly kind: string };
    readonly b: { readonly id: HashId; readonly kind: string };
    readonly reason: string;
    /** Whose the other end is. */
    readonly other: HashId;
  }[];
}

const isWholly = (owners: ErasureView['identifiers'][number]['owners'], person: HashId): boolean =>
  owners.every((owner) => owner.person === person);

/** Decides what goes with a person and what stays: relatives behind refused links, and other users of a browser. */
export function planErasure(view: ErasureView): { target: ErasureTarget; staysOut: readonly StaysOut[] } {
  const { person, identifiers, owned } = view;
  const own = identifiers.filter(({ owners }) => isWholly(owners, person));
  const whole = [...new Set([...own.map(({ id }) => id), ...aloneAmong(owned, person)])];
  const mine = new Set([person, ...whole]);
  const contested = new Set<HashId>();
  const staysOut = new Map<string, StaysOut>();
  for (const { a, b, reason, other } of view.refused) {
    if (other === person) continue;
    const [here, there] = mine.has(a.id) ? [a, b] : [b, a];
    if (mine.has(here.id)) contested.add(here.id);
    staysOut.set(`${other} ${there.kind} ${reason}`, { kind: there.kind, person: other, reason });
  }
  const target = {
    person,
    people: [...mine],
    whole,
    contested: [...contested],
    owned,
    values: own.map(({ kind, value }) => ({ kind, value })),
  };
  return { target, staysOut: [...staysOut.values()] };
}

/** A source that no claim names is its own person, and all of it is theirs. */
const aloneAmong = (owned: readonly OwnedSource[], person: HashId): HashId[] =>
  owned.flatMap(({ source, from, until }) =>
    source === person && from === SINCE_EVER && until === FOR_EVER ? [source] : [],
  );
