import { useTranslation } from 'react-i18next';
import type { ProcessSearch } from '../../../app/analysisSearches';
import { Sentence } from '../frame/Sentence';
import { CountPicker, WithoutField } from '../frame/TravelFields';
import { useTravelPickers } from '../frame/useTravelPickers';
import { USUAL_DETAIL } from './processQuestion';

const DETAILS = [5, 8, 10, 15, 20, 30] as const;

export function ProcessOptions({ search }: { search: ProcessSearch }) {
  const { t } = useTranslation();
  const travel = useTravelPickers(search);
  return (
    <Sentence>
      {travel}
      <CountPicker
        field="detail"
        name={t('analysis.process.detail')}
        value={search.detail}
        usual={USUAL_DETAIL}
        counts={DETAILS}
        labelOf={(count, n) => t('analysis.process.detailOf', { count, n })}
      />
      <WithoutField exclude={search.exclude} />
    </Sentence>
  );
}
