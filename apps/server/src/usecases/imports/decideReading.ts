import {
  createZoneClock,
  type DateOrder,
  decideDateOrder,
  decideDecimal,
  type ImportMapping,
  isTimeZone,
  type ReadingRules,
  type SurveyedColumn,
  timeSurvey,
  type ZoneClock,
} from '@viaggio/domain/imports';
import type { ImportReading } from '@viaggio/domain/ports/imports';
import { AppError } from '@viaggio/domain/shared';
import type { TableFile } from './files/tableFile';

/** What is asked for with a file, beside its mapping. */
export interface ReadingWish {
  readonly timeZone: string;
  readonly dateOrder: DateOrder | 'auto';
  readonly language: 'it' | 'en';
}

export interface ReadingDecided {
  readonly reading: ImportReading;
  /** False while the cells seen leave it open: the whole file must be looked at. */
  readonly sure: boolean;
}

/** How the cells of a file are to be understood, by what its columns have shown so far. */
export function decideReading(
  table: TableFile,
  columns: readonly SurveyedColumn[],
  mapping: ImportMapping,
  wish: ReadingWish,
): ReadingDecided {
  if (!isTimeZone(wish.timeZone)) {
    throw new AppError(
      'timezone_unknown',
      `There is no time zone "${wish.timeZone}": write it like Europe/Rome.`,
      {
        field: 'timezone',
      },
    );
  }
  const order =
    wish.dateOrder === 'auto'
      ? decideDateOrder(timeSurvey(columns, mapping), { language: wish.language, zone: wish.timeZone })
      : { sure: true, form: wish.dateOrder };
  const decimal = decideDecimal(columns, mapping, table.separator);
  return {
    sure: order.sure && decimal.sure,
    reading: {
      format: table.format,
      encoding: table.encoding,
      separator: table.separator,
      timeZone: wish.timeZone,
      dateOrder: order.form,
      decimal: decimal.form,
      columns: table.columns.map(({ name, path }, index) => ({
        name,
        path,
        kind: columns[index]?.survey.kind ?? 'text',
        leadingZeros: (columns[index]?.survey.leadingZeros ?? 0) > 0,
      })),
      ready: table.ready,
      preset: table.preset ?? null,
    },
  };
}

/**
 * The zone of times without one: the one asked for, that of the tool it comes from, UTC where the column says so
 * (`Created (UTC)`), else the workspace's.
 */
export function zoneOf(
  asked: string | undefined,
  mapping: ImportMapping,
  workspace: { readonly timeZone: string },
  preset?: { readonly timeZone?: string },
): string {
  if (asked !== undefined) return asked;
  if (preset?.timeZone !== undefined) return preset.timeZone;
  return /\b(?:utc|gmt)\b/i.test(mapping.columns.time?.replaceAll('_', ' ') ?? '')
    ? 'UTC'
    : workspace.timeZone;
}

/** Clocks remember the days they were asked for: each zone has one. Names of zones are checked before. */
const clocks = new Map<string, ZoneClock>();

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone) ?? createZoneClock(zone);
  clocks.set(zone, known);
  return known;
}

/** The rules by which rows are read; columns found since then are text. */
export function rulesOf(
  reading: ImportReading,
  mapping: ImportMapping,
  columns: ReadingRules['columns'] = reading.columns,
): ReadingRules {
  return {
    mapping,
    columns,
    kinds: reading.columns,
    order: reading.dateOrder,
    decimal: reading.decimal,
    clock: clockOf(reading.timeZone),
  };
}
