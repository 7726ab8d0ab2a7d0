import { plainName } from '../signals/index';

/**
 * Names of events that say something went wrong on the customer's way, compared as plain names. `buying`: they stand
 * between a customer and an order.
 */
const BUYING = `payment failed|payment declined|payment rejected|payment error|card declined|checkout error|checkout bug|checkout failed|
  coupon denied|coupon error|product out of stock|out of stock|out of stock viewed|pagamento fallito|errore di pagamento|pagamento non riuscito|
  pagamento rifiutato|prodotto esaurito|booking failed`;
const OTHER = `application crashed|app exception|error|error page|error shown|error viewed|page not found|form error|
  login failed|authentication abandoned|rage click|rage clicked|dead click|delivery failed|call missed|
  call abandoned|errore|pagina non trovata|consegna fallita|chiamata persa`;

const namesOf = (list: string): ReadonlySet<string> => new Set(list.split('|').map((name) => name.trim()));

const BUYING_NAMES = namesOf(BUYING);
const OTHER_NAMES = namesOf(OTHER);

/** undefined: no snag. The name is given as events carry it. */
export function snagOf(name: string): 'buying' | 'other' | undefined {
  const plain = plainName(name);
  if (BUYING_NAMES.has(plain)) return 'buying';
  return OTHER_NAMES.has(plain) ? 'other' : undefined;
}
