import type { Step } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { ContactsField } from '../../analysis/builder/ContactsField';
import { type ContactKind, contactsOf, stepOf } from '../../analysis/builder/contacts';
import { useContactsText } from '../../analysis/builder/useContactsText';
import css from './fields.module.css';
import { useReadOnly } from './readOnly';

/** Stages have sentences of their own. */
const KINDS: readonly ContactKind[] = ['touchpoint', 'channel', 'event'];

interface Props {
  readonly name: string;
  readonly value: Step;
  readonly onChange: (step: Step) => void;
}

/** The contacts of a sentence. What was written over the API and has no words here stays, until others are chosen. */
export function StepField({ name, value, onChange }: Props) {
  const { t } = useTranslation();
  const text = useContactsText();
  const read = useReadOnly();
  const contacts = contactsOf(value);
  if (!contacts) {
    return (
      <span className={css.elsewhere}>
        {t('segments.elsewhere')}
        {!read && (
          <button type="button" onClick={() => onChange({})}>
            {t('segments.chooseOthers')}
          </button>
        )}
      </span>
    );
  }
  if (read)
    return <b data-strong>{contacts.length > 0 ? text.detailed(contacts) : t('segments.noContacts')}</b>;
  return (
    <ContactsField
      label={name}
      none={t('segments.noContacts')}
      kinds={KINDS}
      value={contacts}
      onChange={(next) => onChange(stepOf(next, undefined) ?? {})}
    />
  );
}
