import type { Population } from '@viaggio/domain/ports/reportStore';
import type { NumberedRule } from '@viaggio/domain/ports/segmentRules';
import fc from 'fast-check';
import { expect } from 'vitest';
import { anyPopulation, anyStep } from '../../../../domain/src/reports/slowly/randomQueries.fixture';
import {
  anyInstant,
  anySeason,
  anySpan,
  anyTravellers,
  type Season,
} from '../../../../domain/src/reports/slowly/randomTravellers.fixture';
import { timeToConvertSlowly } from '../../../../domain/src/reports/slowly/timeToConvertSlowly.fixture';
import type { Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';
import type { EventsDriver } from '../driver/types';
import { writeTravellers } from '../reports/compared.fixture';
import { companiesOf } from '../reports/contacts/storedJourney.fixture';
import { createReportStore } from '../reports/createReportStore';
import { createSegmentReader } from './createSegmentReader';
import { isMemberSlowly } from './isMemberSlowly.fixture';

const PICK = '77';

function anyRule(season: Season): fc.Arbitrary<NumberedRule> {
  const anyFrom = fc.oneof(fc.constant(0), anyInstant(season));
  const { rule } = fc.letrec<{ rule: NumberedRule; leaf: NumberedRule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      tie('leaf'),
      tie('leaf'),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        rules: fc.array(tie('rule'), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), rule: tie('rule') }),
    ),
    leaf: fc.oneof(
      fc.record({
        kind: fc.constant('did' as const),
        contacts: anyStep,
        atLeast: fc.integer({ min: 0, max: 3 }),
        atMost: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
        from: anyFrom,
        until: fc.option(anyInstant(season), { nil: undefined }),
      }),
      fc.record({
        kind: fc.constant('sequence' as const),
        first: anyStep,
        next: anyStep,
        within: fc.option(anySpan, { freq: 4 }),
        isMissing: fc.boolean(),
        from: anyFrom,
      }),
      fc.constant({ kind: 'picked' as const, pick: PICK }),
    ),
  }));
  return rule;
}

/** Journeys, a question, a rule, and whom the pick of the rule holds. */
export interface SegmentCase {
  readonly travellers: readonly Traveller[];
  readonly population: Population;
  readonly rule: NumberedRule;
  readonly picked: readonly string[];
}

export const anySegmentCase: fc.Arbitrary<SegmentCase> = anySeason.chain((season) =>
  fc.record({
    travellers: anyTravellers(season),
    population: anyPopulation(season),
    rule: anyRule(season),
    picked: fc.subarray(['1', '2', '3', '4', '5', '6']),
  }),
);

const isAt = (places: readonly number[] | undefined) => (traveller: Traveller) =>
  places === undefined || traveller.contacts.some(({ place }) => places.includes(place));

/** Asks a case of the store and of the definition, alone and within a report; answers how many belong. */
export async function checkSegment(
  driver: EventsDriver,
  workspace: number,
  { travellers, population, rule, picked }: SegmentCase,
): Promise<number> {
  const reader = createSegmentReader(driver);
  await writeTravellers(driver, workspace, travellers);
  await reader.keep(workspace, PICK, picked);
  const { asOf, places } = population;
  const elsewhere = { picks: new Map([[PICK, new Set(picked)]]) };
  const seen = travellers.filter(({ contacts }) => contacts.length > 0).filter(isAt(places));
  const members = seen.filter((one) => isMemberSlowly(rule, one, asOf, elsewhere));
  const question = { workspace, asOf, places };
  expect(await reader.count(rule, question)).toEqual({ people: members.length, of: seen.length });
  const listed = await reader.people(rule, question, { offset: 0, limit: 100 });
  expect(listed.people.map(({ person }) => person).sort()).toEqual(
    members.map(({ person }) => person).sort(),
  );
  await checkReport(driver, { ...population, workspace, segment: rule }, members);
  return members.length;
}

/** A report of the people of a segment, and of the companies of these people. */
async function checkReport(driver: EventsDriver, population: Population, members: readonly Traveller[]) {
  const query = { ...population, first: [{ actors: [0] }], second: [{ touchpoints: [1] }] };
  const everywhere = { ...query, places: undefined };
  const reports = createReportStore(driver);
  for (const unit of ['person', 'account'] as const) {
    const travellers = unit === 'person' ? members : companiesOf(members);
    const { people, converted } = timeToConvertSlowly(travellers, everywhere);
    expect(await reports.timeToConvert({ ...query, unit })).toMatchObject({ people, converted });
  }
}
