import { Trans, useTranslation } from 'react-i18next';
import { ContactsField } from '../builder/ContactsField';
import { writeContacts } from '../builder/contactsText';
import { BigSentence } from '../frame/BigSentence';
import { useAddress } from '../frame/useAddress';
import type { TimeContacts } from './timeQuestion';

/** From what to what. */
export function TimeQuestion({ contacts }: { contacts: TimeContacts }) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  const field = (end: 'first' | 'second') => (
    <ContactsField
      big
      label={t(`analysis.time.${end}`)}
      none={t('analysis.chooseStep')}
      value={contacts[end]}
      onChange={(chosen) => ask({ [end]: writeContacts(chosen) || undefined })}
    />
  );
  return (
    <BigSentence>
      <Trans
        t={t}
        i18nKey="analysis.time.asks"
        components={{ first: field('first'), second: field('second') }}
      />
    </BigSentence>
  );
}
