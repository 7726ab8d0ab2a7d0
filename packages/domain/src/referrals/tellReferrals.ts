import { compareIds, type HashId } from '../shared/index';

/** A code and the person it was given to. */
export interface OwnedCode {
  readonly code: string;
  readonly owner: HashId;
}

/** Somebody came with a code: said so, or arrived by its link. UTC milliseconds. */
export interface Acceptance {
  readonly person: HashId;
  readonly code: string;
  readonly at: number;
}

export interface Spending {
  readonly person: HashId;
  readonly at: number;
  /** Net: refunds are negative. */
  readonly value: number;
}

export interface Brought {
  readonly person: HashId;
  readonly code: string;
  readonly at: number;
  /** What they spent from then on. */
  readonly value: number;
  readonly orders: number;
}

export interface CodeResult extends OwnedCode {
  readonly brought: number;
  /** Of them, those who bought. */
  readonly buyers: number;
  readonly orders: number;
  readonly value: number;
}

export interface Referrals {
  /** Every code, the most brought first. */
  readonly codes: readonly CodeResult[];
  readonly brought: readonly Brought[];
}

/**
 * Who brought whom. Somebody is brought once, by the first code they came with (at the same moment, by the lesser code);
 * nobody brings themselves: their own code counts as none. `period` limits when they came, `to` exclusive; what they
 * spent counts from that moment on, however late.
 */
export function tellReferrals(
  codes: readonly OwnedCode[],
  acceptances: readonly Acceptance[],
  spendings: readonly Spending[],
  period: { readonly from: number; readonly to: number },
): Referrals {
  const ownerOf = new Map(codes.map(({ code, owner }) => [code, owner]));
  const first = new Map<HashId, Acceptance>();
  for (const one of acceptances) {
    const owner = ownerOf.get(one.code);
    if (owner === undefined || owner === one.person) continue;
    const known = first.get(one.person);
    if (known === undefined || one.at < known.at || (one.at === known.at && one.code < known.code)) {
      first.set(one.person, one);
    }
  }
  const spent = groupOf(spendings);
  const brought = [...first.values()]
    .filter(({ at }) => at >= period.from && at < period.to)
    .map((one) => broughtOf(one, spent.get(one.person) ?? []))
    .sort((a, b) => b.at - a.at || compareIds(a.person, b.person));
  return { codes: codes.map((code) => resultOf(code, brought)).sort(byBrought), brought };
}

function groupOf(spendings: readonly Spending[]): Map<HashId, Spending[]> {
  const groups = new Map<HashId, Spending[]>();
  for (const one of spendings) {
    const group = groups.get(one.person);
    if (group) group.push(one);
    else groups.set(one.person, [one]);
  }
  return groups;
}

function broughtOf({ person, code, at }: Acceptance, spendings: readonly Spending[]): Brought {
  const since = spendings.filter((one) => one.at >= at);
  const value = since.reduce((sum, one) => sum + one.value, 0);
  return { person, code, at, value, orders: since.filter((one) => one.value > 0).length };
}

function resultOf(code: OwnedCode, brought: readonly Brought[]): CodeResult {
  const theirs = brought.filter((one) => one.code === code.code);
  return {
    ...code,
    brought: theirs.length,
    buyers: theirs.filter(({ orders }) => orders > 0).length,
    orders: theirs.reduce((sum, { orders }) => sum + orders, 0),
    value: theirs.reduce((sum, { value }) => sum + value, 0),
  };
}

const byBrought = (a: CodeResult, b: CodeResult): number =>
  b.brought - a.brought || b.value - a.value || (a.code < b.code ? -1 : 1);
