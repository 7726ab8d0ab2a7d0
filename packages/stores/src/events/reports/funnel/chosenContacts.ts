import type { FunnelQuery } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { ATTRIBUTE_COLUMNS, ContactSet } from '../contacts/contactSet';
import { timeKey, travellers } from '../contacts/travellers';

/** Bit of a contact's mask that says it must not come between two steps; steps have bits 0 to 19. */
export const EXCLUDED = 31;

/** All steps in a mask. */
export const everyStep = ({ steps }: FunnelQuery): string => `toUInt32(${2 ** steps.length - 1})`;

/** What a contact with mask `m` and time key `x` needs for being a start. */
export function begins(query: FunnelQuery, bind: Binder): string {
  const fills = query.order === 'any' ? `bitAnd(m, ${everyStep(query)}) != 0` : 'bitTest(m, 0)';
  return `${fills} AND x < ${bind.add('UInt64', timeKey(query.end))}`;
}

interface Masks {
  readonly masks: string;
  readonly starts: string;
}

/** Which steps each contact of a journey can fill. */
function maskOf(query: FunnelQuery, bind: Binder): Masks {
  const span = { since: query.from, until: query.asOf };
  const set = new ContactSet(bind, query.workspace, span);
  const bits = query.steps.map((step, k) => `if(${set.any(step)}, toUInt32(${2 ** k}), 0)`);
  if (query.exclude.length > 0) bits.push(`if(${set.any(query.exclude)}, toUInt32(${2 ** EXCLUDED}), 0)`);
  const only = new ContactSet(bind, query.workspace, span);
  const starters = query.order === 'any' ? query.steps.flat() : (query.steps[0] ?? []);
  const starting = only.any(starters);
  return {
    masks: set.map(bits.length === 1 ? bits[0]! : bits.reduce((all, bit) => `bitOr(${all}, ${bit})`)),
    starts: `arrayExists(is -> is, ${only.map(starting)})`,
  };
}

/**
 * Rows with the arrays `mm` (masks) and `xx` (time keys) of what matters, `attributes` where people are told apart, and
 * `held`: the attribute that is held constant, or the message by which the log knows the property that is.
 */
export function chosenContacts(query: FunnelQuery, bind: Binder): string {
  const { masks, starts } = maskOf(query, bind);
  const from = bind.add('UInt64', timeKey(query.from));
  const known = bind.add('UInt64', timeKey(query.asOf));
  const matters = query.order === 'strict' ? '1' : 'm != 0';
  const picked = (column: string) =>
    `arrayFilter((v, m, x) -> ${matters} AND x >= ${from} AND x < ${known}, ${column}, masks, t)`;
  const attribute = query.breakdown && ATTRIBUTE_COLUMNS[query.breakdown];
  const held = heldColumn(query);
  const columns = [...new Set(['person', 't', attribute, held])].filter((one) => one !== undefined);
  const rows = `SELECT ${columns.join(', ')}, ${masks} AS masks ${travellers(query, bind, starts)}`;
  return `SELECT person, ${picked('masks')} AS mm, ${picked('t')} AS xx${attribute ? `, ${picked(attribute)} AS attributes` : ''}${
    held ? `, ${picked(held)} AS held` : ''
  }
FROM (${rows})`;
}

function heldColumn({ hold }: FunnelQuery): string | undefined {
  if (hold === undefined) return undefined;
  return 'property' in hold ? 'mh' : ATTRIBUTE_COLUMNS[hold.attribute];
}
