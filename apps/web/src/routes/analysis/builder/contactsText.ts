import { type Contact, type ContactKind, type Contacts, whereOf, withWhere } from './contacts';
import { escapeName, readWhere, unescapeName, writeWhere } from './whereText';

/**
 * Contacts in an address: `cart-viewed,event:Order Completed;stage:purchase`. A comma is "or", a semicolon begins the
 * next step, a touchpoint needs no kind. Details follow a tilde: `order-completed~total:at_least:100`. Marks of this
 * language inside a name are percent-encoded.
 */
const KINDS: readonly ContactKind[] = ['stage', 'event', 'channel', 'touchpoint'];

function writeContact({ kind, value }: Contact): string {
  return kind === 'touchpoint' ? escapeName(value) : `${kind}:${escapeName(value)}`;
}

function readContact(text: string): Contact | undefined {
  const at = text.indexOf(':');
  const kind = at < 0 ? 'touchpoint' : KINDS.find((name) => name === text.slice(0, at));
  const value = unescapeName(text.slice(at + 1)).trim();
  return kind && value !== '' ? { kind, value } : undefined;
}

export function writeContacts(contacts: Contacts): string {
  return contacts.map(writeContact).join(',') + writeWhere(whereOf(contacts));
}

/** What is not understood is left out. */
export function readContacts(text: string | undefined): Contacts {
  if (!text) return [];
  const [names = '', ...details] = text.split('~');
  const contacts = names
    .split(',')
    .map(readContact)
    .filter((contact) => contact !== undefined);
  const where = readWhere(details);
  return where.length > 0 ? withWhere(contacts, where) : contacts;
}

/** A step just added has nothing in it yet, and keeps its place. */
export function writeSteps(steps: readonly Contacts[]): string {
  return steps.map(writeContacts).join(';');
}

export function readSteps(text: string | undefined): readonly Contacts[] {
  return text ? text.split(';').map(readContacts) : [];
}
