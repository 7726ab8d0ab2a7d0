import type { NumberedRule } from '@viaggio/domain/ports/segmentRules';
import type { SegmentQuestion, SegmentReader } from '@viaggio/domain/ports/segments';
import type { HashId } from '@viaggio/domain/shared';
import { Binder } from '../bind';
import { uint32, uint64 } from '../driver/columns';
import type { Column } from '../driver/rowBinary';
import type { EventsDriver } from '../driver/types';
import { pageOfPeople } from '../reports/pageOfPeople';
import { segmentSql } from './segmentSql';

interface Picked {
  readonly workspace: number;
  readonly pick: HashId;
  readonly person: HashId;
}

const PICKED: readonly Column<Picked>[] = [
  uint32('workspace', (row) => row.workspace),
  uint64('pick', (row) => row.pick),
  uint64('person', (row) => row.person),
];

/** People who have been seen, with whether they belong. */
const seen = (rule: NumberedRule, asked: SegmentQuestion, bind: Binder) => ({
  isOne: segmentSql(rule, asked, bind),
  from: `FROM journeys FINAL WHERE workspace = ${bind.add('UInt32', asked.workspace)}${
    asked.places === undefined ? '' : ` AND hasAny(pl, ${bind.add('Array(UInt16)', asked.places)})`
  }`,
});

/** Segments, asked of journeys. */
export const createSegmentReader = (driver: EventsDriver): SegmentReader => ({
  keep: (workspace, pick, people) =>
    driver.insertRows<Picked>(
      'picked',
      PICKED,
      people.map((person) => ({ workspace, pick, person })),
    ),
  count: async (rule, asked) => {
    const bind = new Binder();
    const { isOne, from } = seen(rule, asked, bind);
    const [row] = await driver.query<{ people: string; of: string }>(
      `SELECT countIf(${isOne}) AS people, count() AS of ${from}`,
      bind.params,
    );
    return { people: Number(row?.people ?? 0), of: Number(row?.of ?? 0) };
  },
  people: (rule, asked, page) => {
    const bind = new Binder();
    const { isOne, from } = seen(rule, asked, bind);
    return pageOfPeople(
      driver,
      `SELECT person, intDiv(t[-1], 2048) AS at ${from} AND ${isOne}`,
      bind.params,
      page,
    );
  },
});
