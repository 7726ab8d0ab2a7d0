import {
  type Cycles,
  type CyclesQuery,
  type CycleVariant,
  MOST_VARIANTS,
  type PersonCycle,
} from '@viaggio/domain/ports/livingMapStore';
import type { HashId } from '@viaggio/domain/shared';
import type { EventsDriver } from '../../driver/types';
import { CELL, cycleRows, cyclesParams, VARIANT } from './cycleRows';

interface VariantRow {
  variant: HashId;
  way: number[];
  was_cut: number;
  came_to: number;
  stays_open: number;
  strange_stages: number[];
  n: string;
  said: readonly [stages: number[], counts: string[], sums: number[], squares: number[]];
}

const MOST_STRANGE = 2_000;
/** Contacts of one cycle that are laid on a map. */
const MOST_LAID = 500;

const placed = (cell: number): { stage: number; touchpoint: number } => ({
  stage: Math.floor(cell / CELL),
  touchpoint: cell % CELL,
});

/** Ways of cycles with how many took each, and what is met that is planned nowhere. */
export async function countCycles(driver: EventsDriver, query: CyclesQuery): Promise<Cycles> {
  const params = cyclesParams(query);
  const rows = cycleRows(query);
  const [variants, strange, [all]] = await Promise.all([
    driver.query<VariantRow>(
      `SELECT ${VARIANT} AS variant, any(path) AS way, any(is_cut) AS was_cut, any(farthest) AS came_to, any(is_open) AS stays_open,
  any(arraySort(arrayDistinct(arrayMap(k -> toUInt8(intDiv(k, ${CELL})), strange)))) AS strange_stages, count() AS n,
  sumMap(arrayMap(f -> f.1, felt), arrayMap(f -> toUInt64(1), felt), arrayMap(f -> f.2, felt), arrayMap(f -> f.2 * f.2, felt)) AS said
FROM (${rows}) GROUP BY variant ORDER BY n DESC, variant LIMIT ${MOST_VARIANTS}`,
      params,
    ),
    driver.query<{ cell: number; contacts: string; cycles: string }>(
      `SELECT cell, count() AS contacts, countIf(nth = 1) AS cycles FROM (${rows})
ARRAY JOIN strange AS cell, arrayEnumerateUniq(strange) AS nth GROUP BY cell ORDER BY contacts DESC, cell LIMIT ${MOST_STRANGE}`,
      params,
    ),
    driver.query<{ cycles: string; open: string }>(
      `SELECT count() AS cycles, countIf(is_open = 1) AS open FROM (${rows})`,
      params,
    ),
  ]);
  return {
    variants: variants.map(variantOf),
    cycles: Number(all?.cycles ?? 0),
    open: Number(all?.open ?? 0),
    strange: strange.map(({ cell, contacts, cycles }) => ({
      ...placed(cell),
      contacts: Number(contacts),
      cycles: Number(cycles),
    })),
  };
}

const variantOf = ({ variant, way, said, ...row }: VariantRow): CycleVariant => ({
  id: variant,
  path: way.map(placed),
  isCut: row.was_cut === 1,
  farthest: row.came_to,
  isOpen: row.stays_open === 1,
  strange: row.strange_stages,
  cycles: Number(row.n),
  feelings: said[0].map((stage, i) => ({
    stage,
    n: Number(said[1][i]),
    sum: said[2][i]!,
    squares: said[3][i]!,
  })),
});

interface PersonRow {
  at: string;
  until: string;
  farthest: number;
  is_open: number;
  steps: readonly (readonly [time: string, cell: number, isPlanned: boolean])[];
}

/** Cycles of one person that began in the period, the latest first. */
export async function cyclesOf(
  driver: EventsDriver,
  query: CyclesQuery,
  person: HashId,
): Promise<PersonCycle[]> {
  const rows = await driver.query<PersonRow>(
    `SELECT at, until, farthest, is_open, arraySlice(steps, 1, ${MOST_LAID}) AS steps FROM (${cycleRows(query, 'person = {person:UInt64}')}) ORDER BY at DESC`,
    { ...cyclesParams(query), person },
  );
  return rows.map((row) => ({
    from: Number(row.at),
    end: Number(row.until),
    farthest: row.farthest,
    isOpen: row.is_open === 1,
    contacts: row.steps.map(([time, cell]) => ({ time: Number(time), ...placed(Number(cell)) })),
  }));
}
