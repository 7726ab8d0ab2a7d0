import type { FunnelQuery } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { attempts } from './attempts';
import { chosenContacts } from './chosenContacts';
import { bestOfEach, heldParts } from './heldParts';
import { BROKEN, firstStep, nextStep } from './stepStarts';

/** Adds columns to rows. Each is a query around the last, since a name used twice in one query is written out twice. */
const adding = (rows: string, columns: string): string => `SELECT *, ${columns} FROM (${rows})`;

/** Of so few contacts all attempts in any order are tried: four times as quick as a pass for each step. */
const FEW = 48;

/**
 * One row for each who began: `level`, how far they came; `steps`, the time keys of their steps (0 for those not reached),
 * in the order in which they were taken; `latest`, their latest possible start; `value`, the attribute of their first
 * contact.
 *
 * The arrays are filtered to what matters to the funnel; then, step by step, the latest start of a chain is carried
 * forward to each contact that fills the step. The latest start is the best one, since it leaves most of the window, so
 * one pass for each step is exact, with ties and with contacts that match several steps. Where something is held
 * constant, the contacts of each of its values are a journey of their own, and the best chain of a person counts.
 */
export function funnelRows(query: FunnelQuery, bind: Binder): string {
  const contacts = chosenContacts(query, bind);
  if (query.order === 'any' && !query.hold) {
    const few = attempts(query, bind, `SELECT * FROM (${contacts}) WHERE length(xx) <= ${FEW}`);
    const many = chainsOf(query, bind, `SELECT * FROM (${contacts}) WHERE length(xx) > ${FEW}`);
    return `${few} UNION ALL ${many}`;
  }
  const chains = chainsOf(query, bind, query.hold ? heldParts(query, bind, contacts) : contacts);
  return query.hold ? bestOfEach(query, chains) : chains;
}

function chainsOf(query: FunnelQuery, bind: Binder, contacts: string): string {
  const n = query.steps.length;
  let rows = firstStep(query, bind, contacts);
  for (let k = 2; k <= n; k++) for (const columns of nextStep(query, bind, k)) rows = adding(rows, columns);
  const steps = Array.from({ length: n }, (_, i) => i + 1);
  rows = adding(rows, `${steps.map((k) => `arrayExists(s -> s > ${BROKEN}, s${k})`).join(' + ')} AS level`);
  rows = `SELECT * FROM (${rows}) WHERE level > 0`;
  for (const k of steps.toReversed()) rows = adding(rows, position(query, k));
  const places = `[${steps.map((k) => `i${k}`).join(', ')}]`;
  const chain = query.hold ? `, jj[i1] AS begun, jj[${places}[level]] AS ended` : '';
  return `SELECT person, level, [${steps.map((k) => `xx[i${k}]`).join(', ')}] AS steps,
  arrayMax(arrayFilter(s -> s > ${BROKEN}, s1)) AS latest, ${query.breakdown ? 'attributes[i1]' : '0'} AS value${chain}
FROM (${rows})`;
}

/**
 * `i1`, `i2` …: positions of the steps of the chain that is told: the first that ends the deepest level, and each before
 * it as late as it may be. 0 for steps that were not reached.
 */
function position({ steps, order }: FunnelQuery, k: number): string {
  const last = `arrayFirstIndex(s -> s > ${BROKEN}, s${k})`;
  if (k === steps.length) return `if(level = ${k}, ${last}, 0) AS i${k}`;
  const before =
    order === 'strict'
      ? `i${k + 1} - 1`
      : `arrayLastIndex((s, j) -> s > ${BROKEN} AND j < i${k + 1}, s${k}, arrayEnumerate(s${k}))`;
  return `multiIf(level = ${k}, ${last}, level > ${k}, ${before}, 0) AS i${k}`;
}
