import { Trans } from 'react-i18next';
import type { AttributionSearch } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { ContactsField } from '../builder/ContactsField';
import type { Contacts } from '../builder/contacts';
import { writeContacts } from '../builder/contactsText';
import { ApartPicker } from '../frame/ApartPicker';
import { BigSentence } from '../frame/BigSentence';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { useWindowChoices } from '../frame/useWindowChoices';
import { USUAL_LOOKBACK } from './attributionQuestion';
import { MarginPicker } from './MarginPicker';

const UNITS = ['channel', 'touchpoint', 'campaign', 'source'] as const;
const LOOKBACKS = ['P7D', 'P30D', 'P60D', 'P90D', 'P180D', 'P365D'] as const;

interface Props {
  readonly search: AttributionSearch;
  readonly conversion: Contacts;
}

/** What is shared, among what, and how far back. */
export function AttributionQuestion({ search, conversion }: Props) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const lookbacks = useWindowChoices(LOOKBACKS, search.lookback);
  const chosen = lookbacks.find(({ value }) => value === (search.lookback ?? USUAL_LOOKBACK))?.label ?? '';
  const field = (
    <ContactsField
      big
      label={t('analysis.attribution.conversion')}
      none={t('analysis.chooseStep')}
      value={conversion}
      onChange={(chosen) => ask({ conversion: writeContacts(chosen) || undefined })}
    />
  );
  return (
    <section aria-label={t('analysis.attribution.question')}>
      <BigSentence>
        <Trans t={t} i18nKey="analysis.attribution.asks" components={{ conversion: field }} />
      </BigSentence>
      <Sentence>
        <Picker
          name={t('analysis.attribution.by')}
          value={search.by ?? 'channel'}
          choices={UNITS.map((value) => ({ value, label: t(`analysis.attribution.by_${value}`) }))}
          onChange={(by) => ask({ by: by === 'channel' ? undefined : by })}
        />
        <Picker
          name={t('analysis.attribution.lookback')}
          value={search.lookback ?? USUAL_LOOKBACK}
          choices={lookbacks}
          shown={t('analysis.attribution.lookbackOf', { time: chosen })}
          onChange={(lookback) => ask({ lookback: lookback === USUAL_LOOKBACK ? undefined : lookback })}
        />
        <Picker
          name={t('analysis.attribution.nulls')}
          value={search.nulls ?? 'yes'}
          choices={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`analysis.attribution.nulls_${value}`),
            hint: t(`analysis.attribution.nullsHelp_${value}`),
          }))}
          onChange={(nulls) => ask({ nulls: nulls === 'no' ? 'no' : undefined })}
        />
        <MarginPicker margin={search.margin} />
        <ApartPicker split={search.split} />
      </Sentence>
    </section>
  );
}
