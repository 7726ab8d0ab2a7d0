import { useTranslation } from 'react-i18next';
import type { ProcessSearch } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { useFormat } from '../../../format';
import { ContactsField } from '../builder/ContactsField';
import { readContacts, writeContacts } from '../builder/contactsText';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useTravelPickers } from '../frame/useTravelPickers';
import { USUAL_DETAIL } from './processQuestion';

const DETAILS = [5, 8, 10, 15, 20, 30] as const;

export function ProcessOptions({ search }: { search: ProcessSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ask } = useAddress();
  const travel = useTravelPickers(search);
  return (
    <Sentence>
      {travel}
      <Picker
        name={t('analysis.process.detail')}
        value={search.detail ?? String(USUAL_DETAIL)}
        choices={DETAILS.map((n) => ({
          value: String(n),
          label: t('analysis.process.detailOf', { count: n, n: format.number(n) }),
        }))}
        onChange={(detail) => ask({ detail: detail === String(USUAL_DETAIL) ? undefined : detail })}
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
