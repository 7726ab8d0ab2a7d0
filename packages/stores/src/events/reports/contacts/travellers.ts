import type { Population } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { segmentSql } from '../../segments/segmentSql';

/** Key of a moment in the arrays of a journey: its first contact has rank 0. */
export const timeKey = (milliseconds: number): number => milliseconds * 2048;

/** Milliseconds of a time key. */
export const momentOf = (key: string): string => `intDiv(${key}, 2048)`;

/** Arrays of a journey, of which companies are made. */
const JOURNEY_COLUMNS = ['t', 'tp', 'ch', 'st', 'ac', 'pl', 'nm', 'ca', 'so', 'mh', 'value'] as const;

/** Columns the engine derives from the others: a SELECT of all does not name them. */
const DERIVED_COLUMNS = ['s', 'sp', 'money', 'money_s'] as const;

/** FROM and WHERE of the journeys of the population. A segment is asked apart, where its names cannot be mistaken. */
function journeys(query: Population, bind: Binder): string {
  const places =
    query.places === undefined ? '' : ` AND hasAny(pl, ${bind.add('Array(UInt16)', query.places)})`;
  const all = `FROM journeys FINAL WHERE workspace = ${bind.add('UInt32', query.workspace)}${places}`;
  if (query.segment === undefined) return all;
  return `FROM (SELECT *, ${DERIVED_COLUMNS.join(', ')} ${all}
    AND ${segmentSql(query.segment, query, bind)}) WHERE 1`;
}

/**
 * FROM and WHERE of who travels, one row each with the arrays of a journey: people, or companies with the contacts of
 * all their people in one order. `condition` is asked of each of these rows.
 */
export function travellers(query: Population, bind: Binder, condition: string): string {
  if (query.unit === 'person') return `${journeys(query, bind)} AND ${condition}`;
  const columns = JOURNEY_COLUMNS.filter((column) => column !== 't');
  const arrays = columns.map((column, i) => `arrayMap(row -> row.${i + 3}, contacts) AS ${column}`);
  return `FROM (SELECT company AS person, arrayMap(row -> row.1, contacts) AS t, ${arrays.join(', ')} FROM (
    SELECT company, arraySort(groupArray((t, person, ${columns.join(', ')}))) AS contacts
    FROM (SELECT person, co, ${JOURNEY_COLUMNS.join(', ')} ${journeys(query, bind)})
    ARRAY JOIN co AS company, ${JOURNEY_COLUMNS.join(', ')} WHERE company != 0 GROUP BY company))
  WHERE ${condition}`;
}
