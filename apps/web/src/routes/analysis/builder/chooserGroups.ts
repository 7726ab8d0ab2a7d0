import { type Contact, type ContactKind, type Contacts, sameContact } from './contacts';
import { writeContacts } from './contactsText';

/** A contact that can be chosen, as the list shows it. */
export interface ContactChoice {
  readonly contact: Contact;
  readonly name: string;
  /** Words that find it besides its name. */
  readonly also?: string;
  readonly channel?: string;
  /** How many contacts it took lately; undefined where that is not counted or may not be known. */
  readonly volume?: number;
}

export interface ChooserGroup {
  readonly id: ContactKind | 'chosen';
  readonly choices: readonly ContactChoice[];
}

const ORDER: readonly ContactKind[] = ['stage', 'touchpoint', 'channel', 'event'];
/** Names of events are many, and few are in use: they are shown to those who search for them. */
const MOST_EVENTS = 12;

export const keyOfContact = (contact: Contact): string => writeContacts([contact]);

/** Without accents and capitals: `citta` finds "Città". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function byVolume(a: ContactChoice, b: ContactChoice): number {
  return (b.volume ?? 0) - (a.volume ?? 0);
}

/**
 * The list for what is typed: what was chosen when it opened first, then stages, touchpoints (most met first),
 * channels, events. What is typed can always be chosen as the name of an event.
 */
export function chooserGroups(
  choices: readonly ContactChoice[],
  chosen: Contacts,
  typed: string,
): readonly ChooserGroup[] {
  const wanted = plain(typed.trim());
  const isChosen = ({ contact }: ContactChoice) => chosen.some((each) => sameContact(each, contact));
  const matching = choices.filter(({ name, also }) => plain(`${name} ${also ?? ''}`).includes(wanted));
  const groups: ChooserGroup[] = ORDER.map((id) => {
    const own = matching.filter((choice) => choice.contact.kind === id && !isChosen(choice));
    if (id === 'touchpoint') return { id, choices: own.toSorted(byVolume) };
    if (id === 'event') return { id, choices: wanted === '' ? [] : events(own, typed.trim()) };
    return { id, choices: own };
  });
  const first = { id: 'chosen' as const, choices: matching.filter(isChosen) };
  return [first, ...groups].filter((group) => group.choices.length > 0);
}

/** Names that differ by capitals, spaces and signs only are one name in many spellings: one of them is enough. */
function withoutSpellings(own: readonly ContactChoice[]): readonly ContactChoice[] {
  const bare = ({ name }: ContactChoice) => plain(name).replace(/[^\p{L}\p{N}]/gu, '');
  return [...new Map(own.toReversed().map((choice) => [bare(choice), choice])).values()].toReversed();
}

function events(own: readonly ContactChoice[], typed: string): readonly ContactChoice[] {
  const known = withoutSpellings(own).slice(0, MOST_EVENTS);
  if (own.some(({ name }) => name === typed)) return known;
  return [...known, { contact: { kind: 'event', value: typed }, name: typed }];
}
