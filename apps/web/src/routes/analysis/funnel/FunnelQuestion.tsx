import type { FunnelData } from '@viaggio/contract/reports';
import type { FunnelSearch } from '../../../app/analysisSearches';
import type { Contacts } from '../builder/contacts';
import { writeSteps } from '../builder/contactsText';
import { StepList } from '../builder/StepList';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { FunnelFigures } from './FunnelFigures';
import { FunnelOptions } from './FunnelOptions';
import css from './FunnelQuestion.module.css';
import { LEAST_STEPS, MOST_STEPS, placesOf } from './funnelQuestion';

interface Props {
  readonly search: FunnelSearch;
  readonly steps: readonly Contacts[];
  readonly data: FunnelData | undefined;
  /** Whether there is a question yet: every step says what it is. */
  readonly asked: boolean;
  /** Whether figures that are not there may still come. */
  readonly waiting: boolean;
}

/** The question and its answer are one list: each step has its figures beside it. */
export function FunnelQuestion({ search, steps, data, asked, waiting }: Props) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const places = placesOf(steps);
  return (
    <section aria-label={t('analysis.funnel.steps')}>
      <FunnelOptions search={search} />
      <StepList
        className={css.list}
        steps={steps}
        most={MOST_STEPS}
        least={LEAST_STEPS}
        onChange={(next) => ask({ steps: writeSteps(next), times: undefined })}
        head={<Heads />}
        beside={(index) => <FunnelFigures data={data} index={places[index]} waiting={asked && waiting} />}
      />
      {!asked && <p className={css.hint}>{t('analysis.funnel.needsSteps')}</p>}
    </section>
  );
}

const HEADS = ['people', 'fromFirst', 'fromPrevious', 'time', 'lost'] as const;

function Heads() {
  const { t } = useCounted();
  return (
    <li className={css.heads} aria-hidden>
      {HEADS.map((head) => (
        <span key={head} data-head={head}>
          {t(`analysis.funnel.heads.${head}`)}
        </span>
      ))}
    </li>
  );
}
