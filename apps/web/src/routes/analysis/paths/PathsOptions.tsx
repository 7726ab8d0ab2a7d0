import type { PathsSearch } from '../../../app/analysisSearches';
import { ContactsField } from '../builder/ContactsField';
import { readContacts, writeContacts } from '../builder/contactsText';
import { Sentence } from '../frame/Sentence';
import { CountPicker, RepeatsPicker } from '../frame/TravelFields';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { useTravelPickers } from '../frame/useTravelPickers';
import { USUAL_STEPS } from './pathsQuestion';

const STEPS = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15] as const;
const ENDS = ['start', 'through', 'end', 'exclude'] as const;

/** Which paths are followed, in one sentence whose parts can be changed. */
export function PathsOptions({ search }: { search: PathsSearch }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const travel = useTravelPickers(search);
  return (
    <Sentence>
      {travel}
      <CountPicker
        field="steps"
        name={t('analysis.paths.steps')}
        value={search.steps}
        usual={USUAL_STEPS}
        counts={STEPS}
        labelOf={(count, n) => t('analysis.paths.stepsOf', { count, n })}
      />
      <RepeatsPicker collapse={search.collapse} />
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
