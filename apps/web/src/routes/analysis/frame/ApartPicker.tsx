import { type ToldApartBy, toldApartBy } from '../../../app/analysisSearches';
import { useHasPersonas } from '../../../components/PersonaPicker';
import { Picker } from '../../../components/Picker';
import { useAddress } from './useAddress';
import { useCounted } from './useCounted';

/** By what the figures of a report are told apart, below the whole. */
export function ApartPicker({ split }: { split: ToldApartBy | undefined }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const hasPersonas = useHasPersonas(split === 'persona' ? split : undefined);
  const known = toldApartBy.filter((by) => by !== 'persona' || hasPersonas);
  return (
    <Picker<ToldApartBy | ''>
      name={t('analysis.apart')}
      value={split ?? ''}
      choices={[
        { value: '', label: t('analysis.apartNothing') },
        ...known.map((value) => ({ value, label: t(`analysis.apart_${value}`) })),
      ]}
      onChange={(value) => ask({ split: value || undefined })}
    />
  );
}
