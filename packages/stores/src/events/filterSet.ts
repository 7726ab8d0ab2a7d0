import type { EventFilter } from '@viaggio/domain/touchpoints';
import type { Binder } from './bind';
import { type ColumnPart, columnParts, conditionSql, PATH, pathPattern } from './filterParts';

/** Flags that fit one 64-bit mask: bit 0 stays empty, since the engine counts patterns from 1. */
const FLAGS = 63;

interface Mask {
  readonly alias: string;
  /** Conditions of which one must hold for a row to be looked at. */
  readonly gates: string[];
  readonly flags: string[];
}

/**
 * Filters that are evaluated together, in one expression of one statement. What is dear, addresses and properties, is
 * computed once for each row that its cheap conditions let through, all patterns in one scan, and kept as bits of a
 * mask; the conditions then only test bits.
 *
 * Written one by one, each address rule and each property of the 97 touchpoints of the default catalogue had its own
 * masked copy of the column made for it: 15 µs a contact; in one set, 0.9 µs (9.7 million contacts, two cores).
 */
export class FilterSet {
  readonly #bind: Binder;
  /** Conditions that were written before, by the values they compare: many filters share the names of page views. */
  readonly #written = new Map<string, string>();
  readonly #addresses: Mask[] = [];
  readonly #properties: Mask[] = [];

  constructor(bind: Binder) {
    this.#bind = bind;
  }

  /** Condition of a filter, for use within `complete`. A filter without any part matches nothing. */
  condition(filter: EventFilter): string {
    const cheap = columnParts(filter).map((part) => this.#compare(part));
    const gate = cheap.length === 0 ? '1' : cheap.join(' AND ');
    const parts = [...cheap];
    if (filter.urls && filter.urls.length > 0) {
      const pattern = this.#bind.add('String', pathPattern(filter.urls));
      parts.push(this.#flag(this.#addresses, `url != '' AND ${gate}`, pattern));
    }
    if (filter.where && filter.where.length > 0) {
      const all = filter.where.map((condition) => `toUInt8(${conditionSql(condition, this.#bind)})`);
      const flag = all.reduce((both, one) => `bitAnd(${both}, ${one})`);
      parts.push(this.#flag(this.#properties, gate, flag));
    }
    return parts.length === 0 ? '0' : `(${parts.join(' AND ')})`;
  }

  /** Any of the filters. */
  any(filters: readonly EventFilter[]): string {
    return filters.length === 0 ? '0' : `(${filters.map((filter) => this.condition(filter)).join(' OR ')})`;
  }

  /**
   * The expression with its masks. They stand beside it in a tuple because only what is used there too is computed
   * once, and not again within every branch.
   */
  complete(expression: string): string {
    const masks = [
      ...this.#addresses.map((mask) => maskSql(mask, addressFlags(mask))),
      ...this.#properties.map((mask) => maskSql(mask, propertyFlags(mask))),
    ];
    if (masks.length === 0) return expression;
    return `tupleElement(tuple(${[...masks, expression].join(', ')}), ${masks.length + 1})`;
  }

  /** Membership of a column; the same list is sent once, and tested once for each row. */
  #compare({ column, values }: ColumnPart): string {
    const key = JSON.stringify([column, values]);
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const alias = this.#bind.alias();
    this.#written.set(key, alias);
    return `(${column} IN ${this.#bind.add('Array(String)', values)} AS ${alias})`;
  }

  /** Reserves a bit; returns its test. */
  #flag(masks: Mask[], gate: string, flag: string): string {
    let mask = masks.at(-1);
    if (mask === undefined || mask.flags.length === FLAGS) {
      mask = { alias: this.#bind.alias(), gates: [], flags: [] };
      masks.push(mask);
    }
    if (!mask.gates.includes(gate)) mask.gates.push(gate);
    const bit = mask.flags.push(flag);
    return `bitTest(${mask.alias}, ${bit})`;
  }
}

function maskSql({ alias, gates }: Mask, flags: string): string {
  return `(if(${gates.map((gate) => `(${gate})`).join(' OR ')}, ${flags}, toUInt64(0)) AS ${alias})`;
}

const addressFlags = ({ flags }: Mask): string =>
  `arraySum(arrayMap(i -> bitShiftLeft(toUInt64(1), i), multiMatchAllIndices(${PATH}, [${flags.join(', ')}])))`;

const propertyFlags = ({ flags }: Mask): string =>
  `arraySum(arrayMap((flag, i) -> bitShiftLeft(toUInt64(flag), i + 1), [${flags.join(', ')}], range(${flags.length})))`;
