import type { SegmentItem } from '../write/index';

export type IdentifierKind = 'userId' | 'email' | 'phone' | 'card' | 'device' | 'anonymousId';

/** One identifier as it was sent at least once. */
export interface TrueIdentifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  /** Those of one person with the same number can be proved to be one from what was sent; others cannot. */
  readonly group: number;
}

/** A browser, device or kiosk of several people: whose it is from each login until the next. */
export interface SharedIdentifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  /** UTC milliseconds; the first counts from ever. */
  readonly turns: readonly { readonly from: number; readonly person: number }[];
}

/** Values that stand for no one. */
const EMPTY = new Set(['', '0', '0000000000', 'n/a']);

/** Kinds that stand among traits. */
const STRONG = ['email', 'phone', 'card'] as const;

interface Known {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly person: number;
  group: Known;
}

function root(known: Known): Known {
  let at = known;
  while (at.group !== at) at = at.group;
  known.group = at;
  return at;
}

/** Gathers who sent what under which name, as deliveries go by. */
export class Identities {
  private readonly known: Readonly<Record<IdentifierKind, Map<string, Known>>> = {
    userId: new Map(),
    email: new Map(),
    phone: new Map(),
    card: new Map(),
    device: new Map(),
    anonymousId: new Map(),
  };
  private readonly turns = new Map<string, { from: number; person: number }[]>();
  /** `kind:value` of what several people use. */
  constructor(private readonly shared: ReadonlySet<string>) {}

  note(item: SegmentItem, person: number, time: number): void {
    const { device, traits } = item.context;
    const proves = item.type === 'identify' || item.type === 'alias';
    const first = this.see('userId', item.userId, person);
    if (!proves) {
      if (item.anonymousId !== undefined) this.see('anonymousId', item.anonymousId, person);
      if (device?.id !== undefined) this.see('device', device.id, person);
      if (traits === undefined) return;
      for (const kind of STRONG) this.see(kind, traits[kind], person);
      return;
    }
    const others = [
      this.see('anonymousId', item.anonymousId, person),
      this.see('device', item.context.device?.id, person),
      this.see('email', item.context.traits?.email, person),
      this.see('phone', item.context.traits?.phone, person),
      this.see('card', item.context.traits?.card, person),
    ];
    if (!proves) return;
    others.push(this.see('userId', item.previousId, person));
    for (const kind of ['email', 'phone', 'card'] as const)
      others.push(this.see(kind, item.traits?.[kind], person));
    let anchor = first;
    for (const other of others) {
      if (other === undefined) continue;
      if (anchor === undefined) anchor = other;
      else root(other).group = root(anchor);
    }
    this.takeTurn('anonymousId', item.anonymousId, person, time);
    this.takeTurn('device', device?.id, person, time);
  }

  private see(kind: IdentifierKind, raw: unknown, person: number): Known | undefined {
    if (typeof raw !== 'string') return undefined;
    const found = this.known[kind].get(raw);
    if (found !== undefined) return found;
    if (EMPTY.has(raw) || this.shared.has(`${kind}:${raw}`)) return undefined;
    const known = { kind, value: raw, person } as Known;
    known.group = known;
    this.known[kind].set(raw, known);
    return known;
  }

  private takeTurn(kind: IdentifierKind, raw: unknown, person: number, time: number): void {
    const key = `${kind}:${raw}`;
    if (!this.shared.has(key)) return;
    const turns = this.turns.get(key);
    if (turns === undefined) this.turns.set(key, [{ from: time, person }]);
    else turns.push({ from: time, person });
  }

  /** Identifiers by person. */
  byPerson(): ReadonlyMap<number, readonly TrueIdentifier[]> {
    const people = new Map<number, TrueIdentifier[]>();
    const groups = new Map<Known, number>();
    const counts = new Map<number, number>();
    for (const known of Object.values(this.known).flatMap((map) => [...map.values()])) {
      const top = root(known);
      let group = groups.get(top);
      if (group === undefined) {
        group = counts.get(known.person) ?? 0;
        counts.set(known.person, group + 1);
        groups.set(top, group);
      }
      const list = people.get(known.person) ?? [];
      list.push({ kind: known.kind, value: known.value, group });
      people.set(known.person, list);
    }
    return people;
  }

  sharedOnes(): readonly SharedIdentifier[] {
    return [...this.turns].map(([key, turns]) => {
      const at = key.indexOf(':');
      const sorted = [...turns].sort((a, b) => a.from - b.from);
      const changes = sorted.filter((turn, i) => i === 0 || sorted[i - 1]!.person !== turn.person);
      return { kind: key.slice(0, at) as IdentifierKind, value: key.slice(at + 1), turns: changes };
    });
  }
}
