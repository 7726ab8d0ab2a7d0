import { Trans } from 'react-i18next';
import type { RetentionSearch } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { ContactsField } from '../builder/ContactsField';
import { writeContacts } from '../builder/contactsText';
import { ApartPicker } from '../frame/ApartPicker';
import { BigSentence } from '../frame/BigSentence';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import type { RetentionContacts } from './retentionQuestion';

const BY = ['month', 'week', 'day'] as const;
const MODES = ['on', 'on-or-after', 'on-or-before'] as const;
const COHORTS = ['first', 'first-in-period', 'every'] as const;

interface Props {
  readonly search: RetentionSearch;
  readonly contacts: RetentionContacts;
}

/** Who joins, with what, and what counts as coming back. */
export function RetentionQuestion({ search, contacts }: Props) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const by = search.by ?? 'month';
  const start = (
    <ContactsField
      big
      label={t('analysis.retention.start')}
      none={t('analysis.chooseStep')}
      value={contacts.start}
      onChange={(chosen) => ask({ start: writeContacts(chosen) || undefined })}
    />
  );
  const back = (
    <ContactsField
      big
      label={t('analysis.retention.back')}
      none={t('analysis.chooseStep')}
      value={contacts.back}
      onChange={(chosen) => ask({ return: writeContacts(chosen) || undefined })}
    />
  );
  return (
    <section aria-label={t('analysis.retention.question')}>
      <BigSentence>
        <Trans t={t} i18nKey="analysis.retention.asks" components={{ start, back }} />
      </BigSentence>
      <Sentence>
        <Picker
          name={t('analysis.retention.by')}
          value={by}
          choices={BY.map((value) => ({ value, label: t(`analysis.retention.by_${value}`) }))}
          onChange={(chosen) => ask({ by: chosen === 'month' ? undefined : chosen })}
        />
        <Picker
          name={t('analysis.retention.mode')}
          value={search.mode ?? 'on'}
          choices={MODES.map((value) => ({
            value,
            label: t(`analysis.retention.mode_${value}`),
            hint: t(`analysis.retention.modeHelp_${value}`),
          }))}
          onChange={(mode) => ask({ mode: mode === 'on' ? undefined : mode })}
        />
        <Picker
          name={t('analysis.retention.cohort')}
          value={search.cohort ?? 'first'}
          choices={COHORTS.map((value) => ({ value, label: t(`analysis.retention.cohort_${value}`) }))}
          onChange={(cohort) => ask({ cohort: cohort === 'first' ? undefined : cohort })}
        />
        <ApartPicker split={search.split} />
      </Sentence>
    </section>
  );
}
