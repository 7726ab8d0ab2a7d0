import type { AnyOf, ContactAttribute, NumberedFilter } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { filterSql, INTERACTION } from '../../fragments';

/** Arrays of a journey by the attribute of a contact they hold. */
export const ATTRIBUTE_COLUMNS: Readonly<Record<ContactAttribute, string>> = {
  touchpoint: 'tp',
  event: 'nm',
  channel: 'ch',
  stage: 'st',
  place: 'pl',
  campaign: 'ca',
  source: 'so',
};

const NUMBERED = [
  ['touchpoints', 'tp', 'UInt16'],
  ['channels', 'ch', 'UInt16'],
  ['events', 'nm', 'UInt16'],
  ['places', 'pl', 'UInt16'],
  ['actors', 'ac', 'UInt8'],
] as const;

/** Name of the variable that stands for one element of an array. */
const variable = (column: string): string => `v_${column}`;

/** When contacts must have happened to matter, UTC milliseconds: [since, until); undefined: any time. */
export interface Span {
  readonly since?: number;
  readonly until?: number;
}

/**
 * Conditions on single contacts of a journey, for use within `map`, which knows what arrays they look at. What journeys
 * do not hold is asked of the log once for each statement, as the set of (moment, message) that matches within `span`.
 */
export class ContactSet {
  readonly #bind: Binder;
  readonly #workspace: number;
  readonly #span: Span;
  readonly #columns = new Set<string>();

  constructor(bind: Binder, workspace: number, span: Span = {}) {
    this.#bind = bind;
    this.#workspace = workspace;
    this.#span = span;
  }

  /** Any of the filters; nothing matches none. */
  any(filters: AnyOf): string {
    const all = filters.map((filter) => this.#one(filter));
    return all.length === 0 ? '0' : `(${all.join(' OR ')})`;
  }

  /** Element of an array of the journey. */
  element(column: string): string {
    this.#columns.add(column);
    return variable(column);
  }

  /** Array of an expression over the elements asked for so far. */
  map(expression: string): string {
    if (this.#columns.size === 0) this.element('tp');
    const columns = [...this.#columns];
    return `arrayMap((${columns.map(variable).join(', ')}) -> ${expression}, ${columns.join(', ')})`;
  }

  #one(filter: NumberedFilter): string {
    const parts = NUMBERED.flatMap(([part, column, type]) => {
      const values = filter[part];
      return values === undefined ? [] : [this.#isOneOf(column, type, values)];
    });
    if (filter.logged !== undefined) parts.push(this.#isLogged(filter.logged));
    return parts.length === 0 ? '0' : `(${parts.join(' AND ')})`;
  }

  #isOneOf(column: string, type: string, values: readonly number[]): string {
    const [only] = values;
    if (only === undefined) return '0';
    const element = this.element(column);
    return values.length === 1
      ? `${element} = ${this.#bind.add(type, only)}`
      : `${element} IN ${this.#bind.add(`Array(${type})`, values)}`;
  }

  #isLogged(filter: NonNullable<NumberedFilter['logged']>): string {
    const key = `(intDiv(${this.element('t')}, 2048), ${this.element('mh')})`;
    const { since, until } = this.#span;
    const set = this.#bind.once(`logged ${JSON.stringify([this.#workspace, filter, this.#span])}`, () => {
      const bound = (sign: string, at: number | undefined): string =>
        at === undefined ? '' : `AND ts ${sign} fromUnixTimestamp64Milli(${this.#bind.add('Int64', at)})`;
      return `(SELECT toUInt64(toUnixTimestamp64Milli(ts)), toUInt32(mh) FROM events
      WHERE workspace = ${this.#bind.add('UInt32', this.#workspace)} AND ${INTERACTION} ${bound('>=', since)} ${bound('<', until)}
      AND ${filterSql(filter, this.#bind)})`;
    });
    return `${key} GLOBAL IN ${set}`;
  }
}
