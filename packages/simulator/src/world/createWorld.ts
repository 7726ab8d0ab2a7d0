import { STORES, type StoreId } from '../brand/index';
import { createKiosk, type Device } from '../people/index';
import { Stream } from '../random/index';
import { DAY, fromRome, monthsBefore, romeDay } from '../time/index';
import { EffectLedger } from './effects';
import { type Incident, type IncidentKind, incidentsOf, isDuring, newsletterTimes } from './incidents';
import { type Noise, REAL_NOISE, type SimulateOptions } from './options';

/** A code that a customer has handed to friends, and from when it can be used. */
export interface ReferralCode {
  readonly code: string;
  readonly person: number;
  readonly from: number;
}

/** All that customers share: time, luck, incidents, and the little memory that links one to another. */
export interface World {
  readonly seed: number;
  readonly customers: number;
  readonly from: number;
  readonly to: number;
  readonly fromDay: number;
  readonly toDay: number;
  readonly noise: Noise;
  readonly without: ReadonlySet<string>;
  readonly incidents: readonly Incident[];
  readonly newsletters: readonly number[];
  readonly ledger: EffectLedger;
  readonly kiosks: Readonly<Record<StoreId, Device>>;
  /** Minutes of each kiosk already taken: two people cannot stand at it at once. */
  readonly kioskSlots: Set<string>;
  /** The latest codes in circulation. */
  readonly codes: ReferralCode[];
  /** Who brought whom, by person number. */
  readonly referrals: { readonly referrer: number; readonly friend: number; readonly code: string }[];
  during(kind: IncidentKind, time: number): boolean;
}

export function createWorld(options: SimulateOptions): World {
  const toDay = romeDay(options.endsAt);
  const fromDay = monthsBefore(toDay, options.months);
  const incidents = incidentsOf(fromDay, toDay, options.yesterday);
  const byKind = new Map<IncidentKind, readonly Incident[]>();
  for (const incident of incidents) {
    byKind.set(incident.kind, [...(byKind.get(incident.kind) ?? []), incident]);
  }
  const stream = new Stream(options.seed, 7);
  const [milan, bologna] = STORES.map((store) => createKiosk(store, 1, stream));
  return {
    seed: options.seed,
    customers: options.customers,
    from: fromRome(fromDay, 0),
    to: options.endsAt,
    fromDay,
    toDay,
    noise: { ...REAL_NOISE, ...options.noise },
    without: new Set(options.without),
    incidents,
    newsletters: newsletterTimes(fromDay - 1, toDay),
    ledger: new EffectLedger(),
    kiosks: { 'milano-brera': milan!, 'bologna-centro': bologna! },
    kioskSlots: new Set(),
    codes: [],
    referrals: [],
    during: (kind, time) => byKind.get(kind)?.some((incident) => isDuring(incident, time)) ?? false,
  };
}

/** Days of the simulation as a whole number. */
export function daysOf(world: World): number {
  return Math.max(1, Math.round((world.to - world.from) / DAY));
}
