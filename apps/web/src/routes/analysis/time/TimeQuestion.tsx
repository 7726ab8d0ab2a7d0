import { Trans } from 'react-i18next';
import type { TimeSearch } from '../../../app/analysisSearches';
import { ContactsField } from '../builder/ContactsField';
import { writeContacts } from '../builder/contactsText';
import { ApartPicker } from '../frame/ApartPicker';
import { BigSentence } from '../frame/BigSentence';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import type { TimeContacts } from './timeQuestion';

/** From what to what. */
export function TimeQuestion({ contacts, split }: { contacts: TimeContacts; split: TimeSearch['split'] }) {
  const { t } = useCounted();
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
    <>
      <BigSentence>
        <Trans
          t={t}
          i18nKey="analysis.time.asks"
          components={{ first: field('first'), second: field('second') }}
        />
      </BigSentence>
      <Sentence>
        <ApartPicker split={split} />
      </Sentence>
    </>
  );
}
