import { useTranslation } from 'react-i18next';
import type { VariantsSearch } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { ContactsField } from '../builder/ContactsField';
import type { Contacts } from '../builder/contacts';
import { readContacts, writeContacts } from '../builder/contactsText';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useTravelPickers } from '../frame/useTravelPickers';

export function VariantsQuestion({ search, outcome }: { search: VariantsSearch; outcome: Contacts }) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  const travel = useTravelPickers(search);
  return (
    <Sentence>
      {travel}
      <Picker
        name={t('analysis.repeats')}
        value={search.collapse ?? 'yes'}
        choices={[
          { value: 'yes', label: t('analysis.repeatsOnce') },
          { value: 'no', label: t('analysis.repeatsAll') },
        ]}
        onChange={(collapse) => ask({ collapse: collapse === 'no' ? 'no' : undefined })}
      />
      <ContactsField
        label={t('analysis.variants.outcome')}
        prefix={t('analysis.variants.outcome')}
        none={t('analysis.variants.noOutcome')}
        value={outcome}
        onChange={(contacts) => ask({ outcome: writeContacts(contacts) || undefined })}
      />
      <ContactsField
        label={t('analysis.without')}
        prefix={t('analysis.without')}
        none={t('analysis.withoutNothing')}
        value={readContacts(search.exclude)}
        onChange={(contacts) => ask({ exclude: writeContacts(contacts) || undefined })}
      />
    </Sentence>
  );
}
