import type { Options } from './options';

/** Cart and checkout, as the touchpoints of a new workspace know them. */
const BUYING =
  /^(cart|basket|bag|shopping-(cart|bag)|carrello|checkouts?|cassa|payment|pagamento|completa-ordine)$/;

/** Whether the page that is open is one where a visitor buys: a part of its path says so. */
export const isBuying = ({ checkout }: Options): boolean =>
  location.pathname.split(/[/.]/).some((part) => (checkout ? checkout.includes(part) : BUYING.test(part)));
