import type { AccountOfPerson } from '../../people/accountsOf';
import type { ConsentAnswer } from '../../people/consentOf';
import type { PersonRow } from '../../people/describeRows';
import { column, type ExportColumn } from '../column';

/** Somebody as a file of people has them. */
export interface ExportedPerson extends PersonRow {
  /** Values by the kind of the identifier. */
  readonly identifiers: Readonly<Record<'userId' | 'email' | 'phone' | 'card', readonly string[]>>;
  readonly traits: Readonly<Record<string, unknown>>;
  readonly accounts: readonly AccountOfPerson[];
  readonly consent: readonly ConsentAnswer[];
  /** Names of the buyer personas they belong to. */
  readonly personas: readonly string[];
}

/** A person behind a figure, with the moment that counts. */
export interface CellPerson extends PersonRow {
  readonly at: number | null;
}

const id = column<PersonRow>('id', 'id', (row) => row.id);
const name = column<PersonRow>('name', 'text', (row) => row.name);
const email = column<PersonRow>('email', 'text', (row) => row.email);
const stage = column<PersonRow>('stage', 'text', ({ standing }) => standing?.stage ?? null);
const state = column<PersonRow>('state', 'text', ({ standing }) => standing?.state ?? null);

const figures: readonly ExportColumn<PersonRow>[] = [
  column('contacts', 'integer', (row) => row.contacts),
  column('first_contact', 'time', (row) => row.firstContactAt),
  column('last_contact', 'time', (row) => row.lastContactAt),
  column('revenue', 'number', (row) => row.revenue),
  column('orders', 'integer', (row) => row.orders),
];

const consentText = (consent: readonly ConsentAnswer[]): string =>
  JSON.stringify(consent.map(({ at, ...answer }) => ({ ...answer, at: new Date(at).toISOString() })));

export const PEOPLE_COLUMNS: readonly ExportColumn<ExportedPerson>[] = [
  id,
  name,
  email,
  column('user_ids', 'json', ({ identifiers }) => JSON.stringify(identifiers.userId)),
  column('emails', 'json', ({ identifiers }) => JSON.stringify(identifiers.email)),
  column('phones', 'json', ({ identifiers }) => JSON.stringify(identifiers.phone)),
  column('cards', 'json', ({ identifiers }) => JSON.stringify(identifiers.card)),
  column('traits', 'json', ({ traits }) => JSON.stringify(traits)),
  stage,
  column('stage_it', 'text', ({ standing }) => standing?.name.it ?? null),
  column('stage_en', 'text', ({ standing }) => standing?.name.en ?? null),
  state,
  column('persona', 'text', ({ personas }) => personas.join('; ')),
  ...figures,
  column('last_touchpoint_it', 'text', ({ lastTouchpoint }) => lastTouchpoint?.it ?? null),
  column('last_touchpoint_en', 'text', ({ lastTouchpoint }) => lastTouchpoint?.en ?? null),
  column('last_channel', 'text', (row) => row.lastChannel),
  column('feeling', 'number', (row) => row.feeling),
  column('accounts', 'json', ({ accounts }) => JSON.stringify(accounts)),
  column('consent', 'json', ({ consent }) => consentText(consent)),
];

export const CELL_COLUMNS: readonly ExportColumn<CellPerson>[] = [
  id,
  name,
  email,
  stage,
  state,
  ...figures,
  column('at', 'time', (row) => row.at),
];
