import { useTranslation } from 'react-i18next';
import type { PathsSearch } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { useFormat } from '../../../format';
import { ContactsField } from '../builder/ContactsField';
import { readContacts, writeContacts } from '../builder/contactsText';
import { Sentence } from '../frame/Sentence';
import { useAddress } from '../frame/useAddress';
import { useTravelPickers } from '../frame/useTravelPickers';
import { USUAL_STEPS } from './pathsQuestion';

const STEPS = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15] as const;
const ENDS = ['start', 'through', 'end', 'exclude'] as const;

/** Which paths are followed, in one sentence whose parts can be changed. */
export function PathsOptions({ search }: { search: PathsSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ask } = useAddress();
  const travel = useTravelPickers(search);
  return (
    <Sentence>
      {travel}
      <Picker
        name={t('analysis.paths.steps')}
        value={search.steps ?? String(USUAL_STEPS)}
        choices={STEPS.map((n) => ({
          value: String(n),
          label: t('analysis.paths.stepsOf', { count: n, n: format.number(n) }),
        }))}
        onChange={(steps) => ask({ steps: steps === String(USUAL_STEPS) ? undefined : steps })}
      />
      <Picker
        name={t('analysis.repeats')}
        value={search.collapse ?? 'yes'}
        choices={[
          { value: 'yes', label: t('analysis.repeatsOnce') },
          { value: 'no', label: t('analysis.repeatsAll') },
        ]}
        onChange={(collapse) => ask({ collapse: collapse === 'no' ? 'no' : undefined })}
      />
      {ENDS.map((end) => (
        <ContactsField
          key={end}
          label={t(`analysis.paths.${end}`)}
          prefix={t(`analysis.paths.${end}`)}
          none={t(`analysis.paths.${end}Any`)}
          value={readContacts(search[end])}
          onChange={(contacts) => ask({ [end]: writeContacts(contacts) || undefined })}
        />
      ))}
    </Sentence>
  );
}
