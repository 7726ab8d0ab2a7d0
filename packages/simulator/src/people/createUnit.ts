import { Stream, Weighted } from '../random/index';
import { DAY } from '../time/index';
import { createPerson } from './createPerson';
import { createDevice } from './devices';
import { COMPANY_KINDS, COMPANY_WORDS } from './names';
import type { Company, Person, Unit } from './person';
import { PERSONAS, type Persona } from './personas';

const UNIT = 103;
const OFFICE = PERSONAS.find((persona) => persona.id === 'small_office')!;
const PRIVATE = PERSONAS.filter((persona) => persona !== OFFICE);
/** Those who already are customers when the simulation begins. */
const REGULARS = new Weighted(
  PRIVATE.filter((p) => p.returns > 0.19).map((p) => [p, p.share * p.buys * p.returns] as const),
);
const NEWCOMERS = new Weighted(PRIVATE.map((persona) => [persona, persona.share] as const));
const ROLES = ['titolare', 'amministrazione', 'responsabile acquisti'] as const;

const FAMILIES = 0.09;
/** Offices have 2 people on average and families 2¼, so fewer units than people are offices. */
const OFFICE_UNITS = (OFFICE.share * (1 + 1.25 * FAMILIES)) / (2 - OFFICE.share);

export interface UnitWish {
  readonly seed: number;
  readonly index: number;
  readonly firstPerson: number;
  /** People still to be made: a unit is never larger. */
  readonly room: number;
  readonly startsAt: number;
  readonly established: boolean;
  readonly wrongClock: number;
}

function createCompany(stream: Stream, index: number): Company {
  const kind = stream.pick(COMPANY_KINDS);
  return {
    id: `A${String(10_000 + index).padStart(6, '0')}`,
    name: `${kind} ${stream.pick(COMPANY_WORDS)}`,
    industry: kind,
    employees: stream.between(3, 24),
  };
}

/** Makes the people of one unit: somebody alone, a family that shares a tablet, or an office. */
export function createUnit(wish: UnitWish): Unit {
  const stream = new Stream(wish.seed, wish.index, UNIT);
  const roll = stream.next();
  const kind = roll < OFFICE_UNITS ? 'office' : roll < OFFICE_UNITS + FAMILIES ? 'family' : 'single';
  const company = kind === 'office' ? createCompany(stream, wish.index) : undefined;
  const size =
    kind === 'single' ? 1 : kind === 'office' ? stream.pick([1, 2, 2, 3]) : stream.pick([2, 2, 2, 3]);
  const people: Person[] = [];
  for (let i = 0; i < Math.min(size, wish.room); i += 1) {
    const persona: Persona = company ? OFFICE : stream.weighted(wish.established ? REGULARS : NEWCOMERS);
    people.push(
      createPerson({
        seed: wish.seed,
        index: wish.firstPerson + i,
        persona,
        startsAt: wish.startsAt + (i === 0 ? 0 : Math.floor(stream.exponential(18) * DAY)),
        established: wish.established,
        company,
        role: company ? ROLES[i] : undefined,
        relative: people[0],
        wrongClock: wish.wrongClock,
      }),
    );
  }
  const tablet =
    kind === 'family'
      ? createDevice(
          { kind: 'tablet', locale: 'it-IT', marketing: true, shared: true, wrongClock: 0 },
          stream,
        )
      : undefined;
  return { index: wish.index, kind, people, tablet };
}
