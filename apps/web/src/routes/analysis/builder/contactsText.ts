import type { Contact, ContactKind, Contacts } from './contacts';

/**
 * Contacts in an address: `cart-viewed,event:Order Completed;stage:purchase`. A comma is "or", a semicolon begins the
 * next step, a touchpoint needs no kind. Marks of this language inside a name are percent-encoded.
 */
const KINDS: readonly ContactKind[] = ['stage', 'event', 'channel', 'touchpoint'];

function escapeName(name: string): string {
  return name.replace(/[%,;:]/g, (mark) => encodeURIComponent(mark));
}

function unescapeName(text: string): string {
  return text.replace(/%(25|2C|3B|3A)/gi, (code) => decodeURIComponent(code));
}

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
  return contacts.map(writeContact).join(',');
}

/** What is not understood is left out. */
export function readContacts(text: string | undefined): Contacts {
  if (!text) return [];
  return text
    .split(',')
    .map(readContact)
    .filter((contact) => contact !== undefined);
}

/** A step just added has nothing in it yet, and keeps its place. */
export function writeSteps(steps: readonly Contacts[]): string {
  return steps.map(writeContacts).join(';');
}

export function readSteps(text: string | undefined): readonly Contacts[] {
  return text ? text.split(';').map(readContacts) : [];
}
