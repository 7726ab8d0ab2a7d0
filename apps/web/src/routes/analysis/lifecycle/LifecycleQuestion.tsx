import { Trans } from 'react-i18next';
import type { LifecycleSearch } from '../../../app/relationSearches';
import { Picker } from '../../../components/Picker';
import { ContactsField } from '../builder/ContactsField';
import { readContacts, writeContacts } from '../builder/contactsText';
import { BigSentence } from '../frame/BigSentence';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';

const BY = ['day', 'week', 'month'] as const;

/** What counts as being with us, and how time is cut. */
export function LifecycleQuestion({ search }: { search: LifecycleSearch }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const activity = (
    <ContactsField
      big
      label={t('analysis.lifecycle.activity')}
      none={t('analysis.lifecycle.anyContact')}
      value={readContacts(search.activity)}
      onChange={(chosen) => ask({ activity: writeContacts(chosen) || undefined })}
    />
  );
  return (
    <section aria-label={t('analysis.lifecycle.question')}>
      <BigSentence>
        <Trans t={t} i18nKey="analysis.lifecycle.asks" components={{ activity }} />
      </BigSentence>
      <Sentence>
        <Picker
          name={t('analysis.cut')}
          value={search.by ?? 'week'}
          choices={BY.map((value) => ({ value, label: t(`analysis.cut_${value}`) }))}
          onChange={(by) => ask({ by: by === 'week' ? undefined : by })}
        />
      </Sentence>
    </section>
  );
}
