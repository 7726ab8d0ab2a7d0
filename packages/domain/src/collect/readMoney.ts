import type { Json } from './json';
import { type Quarantined, quarantine } from './quarantine';
import { readAmount } from './readAmount';
import type { EventMeaning } from './types';

/** No shop sells for more at once; beyond it a sum of doubles would lose its cents. */
const MAX_AMOUNT = 1e12;
const WON = /\bwon\b|\bvint[aoe]\b/i;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
]);

/**
 * The amount of an event: `revenue`, else `total`, else `value`; negative for refunds. Events that are not about
 * money have none whatever they carry: the value of a cart is not earned, and a price times a quantity is not either.
 * An event with a name of one's own is about money when it says `revenue`, or an amount with its `currency`.
 * A cost is its `amount`, `cost` or `spend`.
 */
export function readMoney(meaning: EventMeaning, properties: Json): number | Quarantined {
  const amount = amountOf(meaning, properties);
  if (amount === undefined) return 0;
  if (Math.abs(amount) > MAX_AMOUNT) return quarantine('value_out_of_range', 'properties.value');
  // A zero refund must not become −0, which the stores would keep.
  return meaning.money === 'refund' ? 0 - Math.abs(amount) : amount;
}

function amountOf(meaning: EventMeaning, properties: Json): number | undefined {
  const { revenue, total, value } = properties;
  switch (meaning.money) {
    case undefined:
      return undefined;
    case 'any':
      if (revenue === undefined && properties.currency === undefined) return undefined;
      return readAmount(revenue) ?? readAmount(total) ?? readAmount(value);
    case 'cost':
      return (
        readAmount(properties.amount) ??
        readAmount(properties.cost) ??
        readAmount(properties.spend) ??
        readAmount(total) ??
        readAmount(value)
      );
    case 'deal':
      if (!isWon(properties)) return undefined;
      return readAmount(revenue) ?? readAmount(properties.amount) ?? readAmount(total) ?? readAmount(value);
    default:
      return readAmount(revenue) ?? readAmount(total) ?? readAmount(value);
  }
}

function isWon(properties: Json): boolean {
  const stage = properties.stage ?? properties.deal_stage ?? properties.status ?? properties.outcome;
  return stage === undefined
    ? properties.won === true
    : typeof stage === 'string' && WON.test(stage.slice(0, 100));
}

/** ISO 4217 code in capitals, '' when the event does not say one. */
export function readCurrency(properties: Json): string {
  const said = properties.currency;
  if (typeof said !== 'string') return '';
  if (said.length === 3 && /^[A-Z]{3}$/.test(said)) return said;
  const plain = said.slice(0, 20).trim().toUpperCase();
  return /^[A-Z]{3}$/.test(plain) ? plain : (SIGNS.get(plain) ?? '');
}
