import { useTranslation } from 'react-i18next';
import type { VariantsSearch } from '../../../app/analysisSearches';
import { ContactsField } from '../builder/ContactsField';
import type { Contacts } from '../builder/contacts';
import { writeContacts } from '../builder/contactsText';
import { Sentence } from '../frame/Sentence';
import { RepeatsPicker, WithoutField } from '../frame/TravelFields';
import { useAddress } from '../frame/useAddress';
import { useTravelPickers } from '../frame/useTravelPickers';

export function VariantsQuestion({ search, outcome }: { search: VariantsSearch; outcome: Contacts }) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  const travel = useTravelPickers(search);
  return (
    <Sentence>
      {travel}
      <RepeatsPicker collapse={search.collapse} />
      <ContactsField
        label={t('analysis.variants.outcome')}
        prefix={t('analysis.variants.outcome')}
        none={t('analysis.variants.noOutcome')}
        value={outcome}
        onChange={(contacts) => ask({ outcome: writeContacts(contacts) || undefined })}
      />
      <WithoutField exclude={search.exclude} />
    </Sentence>
  );
}
