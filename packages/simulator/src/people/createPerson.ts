import { Stream } from '../random/index';
import type { Language } from '../voice/index';
import { CITIES, CITIES_WITH_STORE, type City } from './cities';
import { createDevice, type Device } from './devices';
import { ENGLISH_FIRST, ENGLISH_LAST, MEN, SURNAMES, WOMEN } from './names';
import type { Company, Person } from './person';
import type { Persona } from './personas';

const PROFILE = 101;
const DEVICES = 102;

export interface PersonWish {
  readonly seed: number;
  readonly index: number;
  readonly persona: Persona;
  readonly startsAt: number;
  readonly established: boolean;
  readonly company: Company | undefined;
  readonly role: string | undefined;
  /** A family shares the surname and the town. */
  readonly relative: Person | undefined;
  readonly wrongClock: number;
}

/** `Nicolò De Santis` → `nicolo.desantis`. */
function mailName(first: string, last: string): string {
  return `${first}.${last}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.]/g, '');
}

function digits(n: number, width: number): string {
  return String(n).padStart(width, '0');
}

function createDevices(wish: PersonWish, language: Language, marketing: boolean): Device[] {
  const stream = new Stream(wish.seed, wish.index, DEVICES);
  const { persona } = wish;
  const locale = language === 'it' ? 'it-IT' : 'en-GB';
  const make = (kind: 'mobile' | 'desktop' | 'tablet' | 'app'): Device =>
    createDevice({ kind, locale, marketing, shared: false, wrongClock: wish.wrongClock }, stream);
  const mobileFirst = stream.chance(persona.mobile);
  const devices = [make(mobileFirst ? 'mobile' : 'desktop')];
  if (stream.chance(0.46)) devices.push(make(mobileFirst ? 'desktop' : 'mobile'));
  if (stream.chance(0.1)) devices.push(make('tablet'));
  // A new telephone or deleted cookies: the same person, another anonymousId.
  if (stream.chance(0.14)) devices.push(make(mobileFirst ? 'mobile' : 'desktop'));
  if (stream.chance(persona.app)) devices.unshift(make('app'));
  return devices;
}

function placeOf(wish: PersonWish, stream: Stream): City {
  if (wish.relative !== undefined) return wish.relative.city;
  return stream.weighted(wish.persona.storeShare > 0.3 ? CITIES_WITH_STORE : CITIES);
}

/** Invents a customer. Everything follows from seed and index. */
export function createPerson(wish: PersonWish): Person {
  const stream = new Stream(wish.seed, wish.index, PROFILE);
  const language: Language = wish.relative?.language ?? (stream.chance(0.1) ? 'en' : 'it');
  const firstName = stream.pick(language === 'en' ? ENGLISH_FIRST : stream.chance(0.54) ? WOMEN : MEN);
  const lastName = wish.relative?.lastName ?? stream.pick(language === 'en' ? ENGLISH_LAST : SURNAMES);
  const city = placeOf(wish, stream);
  const { index } = wish;
  const mail = mailName(firstName, lastName);
  const marketing = stream.chance(0.86);
  const second = stream.chance(0.006);
  return {
    index,
    persona: wish.persona,
    language,
    firstName,
    lastName,
    city,
    store: city.store,
    userId: `C${digits(100_000 + index, 7)}`,
    email: `${mail}${index}@${wish.company === undefined ? 'example.it' : 'example.com'}`,
    // +39 300 is assigned to no operator: nobody answers.
    phone: `+39 300 ${digits(Math.floor(index / 10_000) % 1000, 3)} ${digits(index % 10_000, 4)}`,
    card: `CB${digits(70_000_000 + index * 7, 10)}`,
    birthday: { month: stream.between(1, 12), date: stream.between(1, 28) },
    company: wish.company,
    role: wish.role,
    marketing,
    devices: createDevices(wish, language, marketing),
    startsAt: wish.startsAt,
    established: wish.established,
    secondAccount: second
      ? { userId: `C${digits(5_000_000 + index, 7)}`, email: `${mail}.${index}@example.com` }
      : undefined,
  };
}
