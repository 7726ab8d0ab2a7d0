import { useCallback } from 'react';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { type Contacts, whereOf } from './contacts';
import { useContactName } from './useContactName';
import { useWhereText } from './useWhereText';

/** As many names stand in a line; the rest are counted. */
const SHOWN = 2;

interface ContactsText {
  /** "Carrello o Cassa", "Annunci, Social e altri 3". */
  readonly short: (contacts: Contacts) => string;
  /** All of them. */
  readonly whole: (contacts: Contacts) => string;
  /** In short, with the details they must have. */
  readonly detailed: (contacts: Contacts) => string;
}

/** The words of a step. */
export function useContactsText(): ContactsText {
  const { t } = useCounted();
  const { either, number } = useFormat();
  const name = useContactName();
  const whole = useCallback((contacts: Contacts) => either(contacts.map(name)), [either, name]);
  const short = useCallback(
    (contacts: Contacts) => {
      const rest = contacts.length - SHOWN;
      if (rest <= 1) return either(contacts.map(name));
      const names = contacts.slice(0, SHOWN).map(name).join(', ');
      return t('analysis.andOthers', { names, count: rest, n: number(rest) });
    },
    [t, either, number, name],
  );
  const where = useWhereText();
  const detailed = useCallback(
    (contacts: Contacts) => `${short(contacts)} ${where(whereOf(contacts))}`.trim(),
    [short, where],
  );
  return { short, whole, detailed };
}
