import type { ImportMapping } from '../mapping/mapping';
import { type Cell, type Column, textOfCell } from './cell';

type Json = Readonly<Record<string, unknown>>;

/** Who a row is about. */
export interface Who {
  readonly userId: string;
  readonly anonymousId: string;
  readonly email: string;
  readonly phone: string;
  readonly card: string;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
}

type ReadText = (cells: readonly Cell[]) => string;

/** Text of a field: of its column, else its constant. */
export function textReader(
  mapping: ImportMapping,
  columns: readonly Column[],
): (field: keyof ImportMapping['columns']) => ReadText {
  const indexes = new Map(columns.map(({ name }, index) => [name, index]));
  return (field) => {
    const column = mapping.columns[field];
    const index = column === undefined ? undefined : indexes.get(column);
    const constant = mapping.constants[field] ?? '';
    return index === undefined ? () => constant : (cells) => textOfCell(cells[index]) || constant;
  };
}

/** Reads who a row is about. Ids stay the text they are. */
export function createWhoReader(
  mapping: ImportMapping,
  columns: readonly Column[],
): (cells: readonly Cell[]) => Who {
  const read = textReader(mapping, columns);
  const indexes = new Map(columns.map(({ name }, index) => [name, index]));
  const part = (property: string): ReadText => {
    const index = indexes.get(mapping.properties[property] ?? '');
    return index === undefined ? () => '' : (cells) => textOfCell(cells[index]);
  };
  const [userId, anonymousId] = [read('person'), read('anonymous')];
  const [email, phone, card] = [read('email'), read('phone'), read('card')];
  const [name, firstName, lastName] = [read('name'), part('firstName'), part('lastName')];
  return (cells) => ({
    userId: userId(cells),
    anonymousId: anonymousId(cells),
    email: email(cells),
    phone: phone(cells),
    card: card(cells),
    name: name(cells),
    firstName: firstName(cells),
    lastName: lastName(cells),
  });
}

/** The identifiers of a person that an item carries as traits. */
export function traitsOfWho(who: Who): Record<string, unknown> {
  const traits: Record<string, unknown> = {};
  if (who.email !== '') traits.email = who.email;
  if (who.phone !== '') traits.phone = who.phone;
  if (who.card !== '') traits.card = who.card;
  if (who.name !== '') traits.name = who.name;
  if (who.firstName !== '') traits.firstName = who.firstName;
  if (who.lastName !== '') traits.lastName = who.lastName;
  return traits;
}

/**
 * What else a row says of who somebody is, beside the one identifier its event carries: '' when nothing. Browsers
 * are not in it: whose they are changes with time, so every row says it anew.
 */
export function combinationOf(who: Who): string {
  const strong = [who.userId, who.email, who.phone, who.card];
  const known = strong.filter((value) => value !== '').length;
  const named = who.name !== '' || who.firstName !== '' || who.lastName !== '';
  if (known === 0 || (known === 1 && !named)) return '';
  return [...strong, who.name, who.firstName, who.lastName].join('\u001f');
}

/** The event's own part: the strongest identifier only, since the others are said once for all rows. */
export function ownIdentifiers(who: Who): { ids: Json; traits: Json | undefined } {
  const ids: Record<string, unknown> = {};
  if (who.userId !== '') ids.userId = who.userId;
  if (who.anonymousId !== '') ids.anonymousId = who.anonymousId;
  if (who.userId !== '') return { ids, traits: undefined };
  if (who.email !== '') return { ids, traits: { email: who.email } };
  if (who.phone !== '') return { ids, traits: { phone: who.phone } };
  return { ids, traits: who.card === '' ? undefined : { card: who.card } };
}
