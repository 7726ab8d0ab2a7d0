import type { ImportField } from './mapping';

/**
 * How people call their columns, in Italian and English, surest first; compared as plain words (`User-ID`, `userId`
 * and `user_id` are `user id`). Written as text, names parted by `|`. `case concept name` and its like are the names
 * that process-mining tools give (XES).
 */
const WORDS: Readonly<Record<ImportField, string>> = {
  person: `user id|userid|customer id|customerid|id cliente|codice cliente|cod cliente|cliente id|id utente|
    codice utente|contact id|id contatto|member id|person id|person|subscriber id|shopper id|buyer id|shop user id|
    case concept name|case id|caseid|id caso|id pratica|id persona|customer|cliente|user|utente|contatto|persona|
    acquirente|pratica|customer number|numero cliente|client|uid|external id|case|id`,
  anonymous: `anonymous id|anonymousid|visitor id|visitorid|client id|clientid|user pseudo id|cookie id|
    full visitor id|fullvisitorid|id visitatore|visitor|visitatore|cookie`,
  email: `email|e mail|email address|e mail address|indirizzo email|indirizzo e mail|customer email|email cliente|
    posta elettronica|indirizzo mail|user email|mail`,
  phone: `phone|phone number|telefono|cellulare|numero di telefono|numero telefono|mobile|mobile phone|telephone|
    cell|tel|whatsapp`,
  card: `loyalty card|carta fedelta|numero tessera|tessera|codice tessera|loyalty id|loyalty number|fidelity card|
    numero carta fedelta|n tessera|fidelity|card number|numero carta|card`,
  account: `account id|company id|id azienda|account|company|azienda|ragione sociale|societa|organization|
    organisation|partita iva|p iva|vat number`,
  event: `event name|event|evento|nome evento|concept name|activity|attivita|action|azione|event type|tipo evento|
    tipo di evento|interazione|interaction|touchpoint|operazione|tipo|type|name`,
  time: `timestamp|time timestamp|event timestamp|event time|occurred at|datetime|date time|data ora|data e ora|
    complete timestamp|informazioni cronologiche|order date|data ordine|data acquisto|purchase date|ordered at|
    data vendita|event date|data evento|invoice date|data fattura|data documento|created at|submitted at|sent at|
    received at|data invio|data creazione|date|data|time|quando|when|giorno|day|ts|created|data registrazione|
    registered at|signup date|data iscrizione`,
  channel: `channel|canale|acquisition channel|canale di acquisizione|canale acquisizione|marketing channel|
    traffic channel|sales channel|canale di vendita|case channel`,
  place: `store|store id|store name|negozio|punto vendita|codice negozio|pdv|filiale|sede|shop|branch|place|luogo`,
  value: `revenue|order total|total|totale|totale ordine|order value|valore ordine|amount|importo|grand total|
    total amount|importo totale|total price|prezzo totale|ricavo|ricavi|fatturato|incasso|spesa|sales|value|valore|
    net amount|totale fattura|price|prezzo`,
  currency: 'currency|valuta|divisa|currency code',
  messageId: 'message id|messageid',
  name: `full name|name|nome e cognome|nominativo|customer name|nome cliente|cognome e nome|contact name|
    intestatario|nome completo|cliente|customer|contatto|acquirente`,
  score: 'score|punteggio|voto|rating|stars|stelle|valutazione|gradimento|soddisfazione|star rating',
  text: `comment|commento|comments|commenti|review|recensione|testo|text|feedback|review text|verbatim|why|perche|
    message|messaggio`,
  url: 'url|page url|page location|current url|pagina|page|landing page|link',
  campaign: 'campaign|campagna|utm campaign|campaign name|nome campagna',
};

/** Parts of a name that become `firstName` and `lastName`. */
export const FIRST_NAMES = new Set(['first name', 'firstname', 'nome', 'given name']);
export const LAST_NAMES = new Set(['last name', 'lastname', 'cognome', 'surname', 'family name']);

/** Columns by which a list without an event column shows what it is. */
export const ORDER_WORDS =
  /\b(?:order|ordine|ordini|invoice|fattura|scontrino|receipt|acquisto|purchase|vendita)\b/;
export const COST_WORDS =
  /^(?:cost|costs|costo|costi|spend|ad spend|spesa pubblicitaria|spesa adv|amount spent)$/;
/** When somebody became a customer: says nothing of what they did. */
export const REGISTRATION_WORDS =
  /^(?:created(?: at)?|data (?:registrazione|iscrizione|creazione)|registered at|signup date|member since|cliente dal)$/;
export const COUNT_WORDS =
  /^(?:footfall|ingressi|visitatori|visitors|presenze|passaggi|audience|count|conteggio)$/;
/** "On a scale of 0-10", "how likely are you to recommend us". */
export const NPS_WORDS = /\bnps\b|\b0\s*(?:10|a 10|to 10)\b|\brecommend\b|\bconsigl/;

/** The plain words of a column's name. */
export function plainWords(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const BY_FIELD: ReadonlyMap<ImportField, readonly string[]> = new Map(
  Object.entries(WORDS).map(([field, list]) => [
    field as ImportField,
    list.split('|').map((word) => word.trim()),
  ]),
);

/**
 * How surely a name means a field, 0 to 1: its very words, the first ones most; less when they stand among others
 * (`data dell'ordine web`), unless they say little by themselves (`id`, `type`).
 */
export function nameScore(field: ImportField, plain: string): number {
  const words = BY_FIELD.get(field)!;
  const at = words.indexOf(plain);
  if (at >= 0) return 1 - (0.3 * at) / words.length;
  const inside = words.findIndex((word) => word.length > 4 && ` ${plain} `.includes(` ${word} `));
  return inside < 0 ? 0 : 0.55 - (0.15 * inside) / words.length;
}
