import {
  CARD_ORIGINS,
  type MapCard,
  type MapDocument,
  type MapRow,
  type MapStage,
  ROW_KINDS,
} from '../document';

/** One line of the table: a card in its cell; or only a stage or a row that has no card. */
export interface CsvLine {
  readonly stage: MapStage | null;
  readonly row: MapRow | null;
  readonly card: MapCard | null;
}

type Value = string | number | null;

/** Columns that hold a card, a stage or a row, by the head they stand under. */
export interface CsvColumn<T> {
  readonly head: string;
  readonly write: (it: T, map: MapDocument) => Value;
  /** What the cell changes; undefined when it cannot be read: `must` says what it would have to be. */
  readonly read: (cell: string) => Partial<T> | undefined;
  readonly must?: string;
}

const text = <T>(head: string, key: keyof T): CsvColumn<T> => ({
  head,
  write: (it) => it[key] as string,
  read: (cell) => ({ [key]: cell }) as Partial<T>,
});
const textOrNull = <T>(head: string, key: keyof T): CsvColumn<T> => ({
  head,
  write: (it) => it[key] as string | null,
  read: (cell) => ({ [key]: cell === '' ? null : cell }) as Partial<T>,
});
const oneOf = <T>(head: string, key: keyof T, of: readonly string[], nullable: boolean): CsvColumn<T> => ({
  head,
  must: `one of: ${of.join(', ')}`,
  write: (it) => it[key] as string | null,
  read: (cell) => {
    if (cell === '') return nullable ? ({ [key]: null } as Partial<T>) : {};
    return of.includes(cell) ? ({ [key]: cell } as Partial<T>) : undefined;
  },
});
const flag = <T>(head: string, key: keyof T): CsvColumn<T> => ({
  head,
  must: 'yes or empty',
  write: (it) => (it[key] === true ? 'yes' : ''),
  read: (cell) => {
    const yes = /^(yes|true|1|x|s[iì])$/i.test(cell);
    return yes || /^(no|false|0|)$/i.test(cell) ? ({ [key]: yes } as Partial<T>) : undefined;
  },
});
const number = <T>(head: string, key: keyof T): CsvColumn<T> => ({
  head,
  must: 'a number',
  write: (it) => it[key] as number | null,
  read: (cell) => {
    if (cell === '') return { [key]: null } as Partial<T>;
    const value = Number(cell.replace('−', '-').replace(',', '.'));
    return Number.isFinite(value) ? ({ [key]: value } as Partial<T>) : undefined;
  },
});

/** The numbers tell the order, whichever cell comes first, and two stages of one name apart. */
export const STAGE_COLUMNS: readonly CsvColumn<MapStage>[] = [
  { head: 'stage', write: (it) => it.name, read: (name) => ({ name }) },
  { head: 'stage_number', write: (it, map) => map.stages.indexOf(it) + 1, read: () => ({}) },
  text('stage_words', 'words'),
  textOrNull('stage_binding', 'binding'),
];

export const ROW_COLUMNS: readonly CsvColumn<MapRow>[] = [
  { head: 'row', write: (it) => it.title, read: (title) => ({ title }) },
  { head: 'row_number', write: (it, map) => map.rows.indexOf(it) + 1, read: () => ({}) },
  oneOf('row_kind', 'kind', ROW_KINDS, false),
  text('row_lane', 'lane'),
  flag('row_hidden', 'hidden'),
];

export const CARD_COLUMNS: readonly CsvColumn<MapCard>[] = [
  text('text', 'text'),
  oneOf('origin', 'origin', CARD_ORIGINS, false),
  oneOf('verdict', 'verdict', ['confirmed', 'refuted'], true),
  textOrNull('persona', 'persona'),
  textOrNull('touchpoint', 'touchpoint'),
  textOrNull('channel', 'channel'),
  number('score', 'score'),
  flag('ideal', 'ideal'),
  oneOf('moment', 'moment', ['interest', 'decision', 'truth'], true),
  number('effort', 'effort'),
  number('value', 'value'),
  textOrNull('answers', 'answers'),
  textOrNull('report', 'report'),
  number('target', 'target'),
  text('owner', 'owner'),
  textOrNull('due', 'due'),
  textOrNull('image', 'image'),
  flag('optional', 'optional'),
  { head: 'card_id', write: (it) => it.id, read: (id) => (id === '' ? {} : { id }) },
];
