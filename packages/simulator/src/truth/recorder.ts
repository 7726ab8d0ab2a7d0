import type { Unit } from '../people/index';
import type { World } from '../world/index';
import { type Delivery, NOBODY } from '../write/index';
import { Identities } from './identities';
import { EXIT, stageOf } from './stageOf';
import type { Counts, TruePerson, Truth } from './truth';
import { walkTruth } from './walkTruth';

/** Marks are packed as time × 8 + what. */
const PACK = 8;
const HOUR = 3_600_000;

/** What is kept of a person: not the person, whose devices would fill the memory long after they are gone. */
interface Trail extends Pick<TruePerson, 'index' | 'persona' | 'language' | 'company' | 'established'> {
  events: number;
  orders: number;
  revenue: number;
  readonly marks: number[];
}

interface Tally {
  n: number;
}

function count(tallies: Map<string, Tally>, name: string): void {
  const tally = tallies.get(name);
  if (tally === undefined) tallies.set(name, { n: 1 });
  else tally.n += 1;
}

/** The commonest first. */
function counted(tallies: ReadonlyMap<string, Tally>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...tallies].map(([name, { n }]) => [name, n] as const).sort((a, b) => b[1] - a[1]),
  );
}

/** Remembers the truth of what has been delivered, in a few numbers per event. */
export class Recorder {
  private readonly trails: Trail[] = [];
  private readonly shared = new Set<string>();
  private readonly identities = new Identities(this.shared);
  private readonly crawlers = new Set<string>();
  private readonly byEvent = new Map<string, Tally>();
  private readonly byChannel = new Map<string, Tally>();
  private items = 0;
  private duplicates = 0;
  private late = 0;
  private corrected = 0;
  private crawled = 0;

  constructor(private readonly world: World) {
    for (const kiosk of Object.values(world.kiosks)) {
      this.shared.add(`anonymousId:${kiosk.anonymousId}`).add(`device:${kiosk.context.device?.id ?? ''}`);
    }
  }

  /** People must be introduced before anything of theirs is delivered. */
  meet(unit: Unit): void {
    for (const { index, persona, language, company, established } of unit.people) {
      const who = { index, persona: persona.id, language, company: company?.id, established };
      this.trails[index] = { ...who, events: 0, orders: 0, revenue: 0, marks: [] };
    }
    if (unit.tablet !== undefined) this.shared.add(`anonymousId:${unit.tablet.anonymousId}`);
  }

  note(delivery: Delivery): void {
    const { item, person, time } = delivery;
    this.items += 1;
    if (delivery.duplicate) {
      this.duplicates += 1;
      return;
    }
    count(this.byEvent, item.event ?? item.type);
    count(this.byChannel, delivery.channel);
    if (delivery.receivedAt - time > HOUR) this.late += 1;
    if (delivery.clockCorrected) this.corrected += 1;
    if (delivery.touch === 'crawl') {
      this.crawled += 1;
      this.crawlers.add(item.anonymousId ?? '');
    }
    if (person !== NOBODY) this.follow(delivery);
  }

  private follow({ item, person, time, touch, channel, actor }: Delivery): void {
    const trail = this.trails[person]!;
    trail.events += 1;
    this.identities.note(item, person, time);
    const revenue = item.properties?.revenue;
    if (touch === 'order') {
      trail.orders += 1;
      trail.revenue += revenue as number;
    } else if (touch === 'refund') trail.revenue -= revenue as number;
    const what = stageOf(touch, channel);
    if (actor === 'customer' || what === EXIT) trail.marks.push(time * PACK + what);
  }

  private personOf({ marks, ...trail }: Trail, identifiers: TruePerson['identifiers']): TruePerson {
    // Stable: what happened in the same millisecond stays in the order of arrival.
    const packed = [...marks].sort((a, b) => Math.floor(a / PACK) - Math.floor(b / PACK));
    const ordered = packed.map((mark) => ({ time: Math.floor(mark / PACK), what: mark % PACK }));
    return {
      ...trail,
      revenue: Math.round(trail.revenue * 100) / 100,
      identifiers,
      known: identifiers.some(({ kind }) => kind !== 'anonymousId' && kind !== 'device'),
      stays: walkTruth(ordered, this.world.to),
    };
  }

  private counts(): Counts {
    return {
      items: this.items,
      duplicates: this.duplicates,
      late: this.late,
      clocksCorrected: this.corrected,
      crawled: this.crawled,
      byEvent: counted(this.byEvent),
      byChannel: counted(this.byChannel),
    };
  }

  truth(): Truth {
    const identifiers = this.identities.byPerson();
    const { world } = this;
    return {
      from: world.from,
      to: world.to,
      people: this.trails.map((trail) => this.personOf(trail, identifiers.get(trail.index) ?? [])),
      shared: this.identities.sharedOnes(),
      crawlers: [...this.crawlers],
      channelEffects: world.ledger.effects(),
      decisions: world.ledger.totals,
      incidents: world.incidents,
      referrals: world.referrals,
      counts: this.counts(),
    };
  }
}
