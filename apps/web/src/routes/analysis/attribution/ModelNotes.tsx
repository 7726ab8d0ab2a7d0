import type { AttributionModel } from '@viaggio/contract/reports';
import { Button } from '../../../components/Button';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './ModelNotes.module.css';

interface Props {
  readonly models: readonly AttributionModel[];
  readonly all: boolean;
}

/** Which question each model answers, and what none of them can say. */
export function ModelNotes({ models, all }: Props) {
  const { t } = useCounted();
  const { ask } = useAddress();
  return (
    <section className={css.notes}>
      <h2>{t('analysis.attribution.notesTitle')}</h2>
      <dl>
        {models.map((model) => (
          <div key={model}>
            <dt>{t(`analysis.attribution.models.${model}.name`)}</dt>
            <dd>{t(`analysis.attribution.models.${model}.answers`)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.causal}>{t('analysis.attribution.notCausal')}</p>
      <p>
        <Button small aria-pressed={all} onClick={() => ask({ models: all ? undefined : 'all' })}>
          {t(all ? 'analysis.attribution.fewerModels' : 'analysis.attribution.moreModels')}
        </Button>
      </p>
    </section>
  );
}
