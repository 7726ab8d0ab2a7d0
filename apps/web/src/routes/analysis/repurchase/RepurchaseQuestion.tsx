import { Trans, useTranslation } from 'react-i18next';
import type { RepurchaseSearch } from '../../../app/relationSearches';
import { Picker } from '../../../components/Picker';
import { ContactsField } from '../builder/ContactsField';
import type { Contacts } from '../builder/contacts';
import { writeContacts } from '../builder/contactsText';
import { BigSentence } from '../frame/BigSentence';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useLengthChoices } from '../frame/useLengthChoices';

const MERGES = ['PT1H', 'P1D', 'P3D', 'P7D'] as const;

interface Props {
  readonly search: RepurchaseSearch;
  readonly purchase: Contacts;
}

/** What a purchase is, and which are one. */
export function RepurchaseQuestion({ search, purchase }: Props) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  const merges = useLengthChoices(MERGES, search.merge, (time) => t('analysis.repurchase.merged', { time }));
  const field = (
    <ContactsField
      big
      label={t('analysis.repurchase.purchase')}
      none={t('analysis.chooseStep')}
      value={purchase}
      onChange={(chosen) => ask({ purchase: writeContacts(chosen) || undefined })}
    />
  );
  return (
    <section aria-label={t('analysis.repurchase.question')}>
      <BigSentence>
        <Trans t={t} i18nKey="analysis.repurchase.asks" components={{ purchase: field }} />
      </BigSentence>
      <Sentence>
        <Picker<string>
          name={t('analysis.repurchase.merge')}
          value={search.merge ?? ''}
          choices={[{ value: '', label: t('analysis.repurchase.mergeNothing') }, ...merges]}
          onChange={(merge) => ask({ merge: merge || undefined })}
        />
      </Sentence>
    </section>
  );
}
