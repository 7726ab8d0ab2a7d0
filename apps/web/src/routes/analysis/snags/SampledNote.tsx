import type { SnagsData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import css from './SampledNote.module.css';

/** Of very many customers the comparison is of some: says of how many. */
export function SampledNote({ sampled }: Pick<SnagsData, 'sampled'>) {
  const { t } = useCounted();
  const format = useFormat();
  if (!sampled) return null;
  return (
    <p className={css.note}>
      {t('analysis.snags.sampled', { taken: format.number(sampled.taken), of: format.number(sampled.of) })}
    </p>
  );
}
