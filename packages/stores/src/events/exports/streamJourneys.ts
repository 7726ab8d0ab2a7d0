import { STAY_ENDS } from '@viaggio/domain/journeys';
import type { KeyedStay } from '@viaggio/domain/ports/exportStore';
import type { StoredJourney } from '@viaggio/domain/ports/journeyStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import type { HashId } from '@viaggio/domain/shared';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { JOURNEY_ROW, type JourneyLists, journeyOfRow } from '../journeys/readJourneys';
import { travellers } from '../reports/contacts/travellers';
import { EXPORT_LIMITS, IN_SMALL_BLOCKS } from './limits';
import { hadContact } from './streamPeople';

export async function* streamJourneys(
  driver: EventsDriver,
  query: Population,
): AsyncIterable<StoredJourney[]> {
  const bind = new Binder();
  const blocks = driver.stream<JourneyLists>(
    `SELECT ${JOURNEY_ROW} ${travellers(query, bind, hadContact(query, bind))} ORDER BY person ${IN_SMALL_BLOCKS}`,
    bind.params,
    EXPORT_LIMITS,
  );
  for await (const rows of blocks) yield rows.map(journeyOfRow);
}

type StayLists = [
  key: HashId,
  person: HashId,
  stage: number[],
  entered: number[],
  leaves: number[],
  how: number[],
  cycle: number[],
  won: number[],
  exit: number[],
];

/** Whose stays are asked for; journeys lie by person, stays by key, so the people are shipped to where stays are. */
const ofPopulation = (query: Population, bind: Binder): string =>
  query.places === undefined && query.segment === undefined
    ? ''
    : `AND person GLOBAL IN (SELECT person ${travellers({ ...query, unit: 'person' }, bind, '1')})`;

export async function* streamStays(
  driver: EventsDriver,
  query: Population,
  model: number,
): AsyncIterable<KeyedStay[]> {
  const bind = new Binder();
  const from = bind.add('UInt64', query.from);
  const end = bind.add('UInt64', query.end);
  const blocks = driver.stream<StayLists>(
    `SELECT key, person, stage, arrayMap(x -> toFloat64(x), entered), arrayMap(x -> toFloat64(x), leaves), how, cycle, won,
       exit
     FROM stays FINAL
     WHERE workspace = ${bind.add('UInt32', query.workspace)} AND model = ${bind.add('UInt32', model)}
       AND arrayExists(x -> x >= ${from} AND x < ${end}, entered) ${ofPopulation(query, bind)}
     ORDER BY key ${IN_SMALL_BLOCKS}`,
    bind.params,
    EXPORT_LIMITS,
  );
  for await (const rows of blocks) {
    yield rows.flatMap(staysOfRow).filter(({ entered }) => entered >= query.from && entered < query.end);
  }
}

function staysOfRow([key, person, stage, entered, leaves, how, cycle, won, exit]: StayLists): KeyedStay[] {
  return stage.map((number, i) => ({
    key,
    person,
    stage: number,
    entered: entered[i]!,
    left: leaves[i]!,
    end: STAY_ENDS[how[i]!] ?? 'open',
    cycle: cycle[i]!,
    won: won[i] === 1,
    exit: exit[i]!,
  }));
}
