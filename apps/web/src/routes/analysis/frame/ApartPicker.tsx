import { type ToldApartBy, toldApartBy } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { useAddress } from './useAddress';
import { useCounted } from './useCounted';

/** By what the figures of a report are told apart, below the whole. */
export function ApartPicker({ split }: { split: ToldApartBy | undefined }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  return (
    <Picker<ToldApartBy | ''>
      name={t('analysis.apart')}
      value={split ?? ''}
      choices={[
        { value: '', label: t('analysis.apartNothing') },
        ...toldApartBy.map((value) => ({ value, label: t(`analysis.apart_${value}`) })),
      ]}
      onChange={(value) => ask({ split: value || undefined })}
    />
  );
}
