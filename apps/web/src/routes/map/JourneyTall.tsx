import { useSearch } from '@tanstack/react-router';
import type { OverviewData, OverviewStage } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { Quote } from '../../components/Quote';
import { useFormat } from '../../format';
import css from './JourneyTall.module.css';
import { sameStage } from './sameStage';
import { TallStage } from './TallStage';

interface Props {
  readonly data: OverviewData;
  readonly before: OverviewData | undefined;
}

/** The map on a phone: a road from top to bottom, as wide as the customers who walk it. */
export function JourneyTall({ data, before }: Props) {
  const { rows } = useSearch({ from: '/w/$workspace/shell/map' });
  const most = Math.max(1, ...data.stages.map((stage) => stage.entered ?? 0));
  return (
    <ol className={css.road}>
      {data.stages.map((stage, index) => {
        const width = stage.measured ? Math.max(2, ((stage.entered ?? 0) / most) * 18) : 0;
        return (
          <li key={stage.id} className={css.stage}>
            <span className={css.line} style={{ width }} aria-hidden />
            <span className={css.node} data-open={!stage.measured || undefined} aria-hidden />
            <StageHead stage={stage} />
            <TallStage
              stage={stage}
              data={data}
              before={sameStage(before, stage)}
              all={rows === 'all'}
              last={index === data.stages.length - 1}
            />
          </li>
        );
      })}
    </ol>
  );
}

function StageHead({ stage }: { stage: OverviewStage }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <header>
      <h2>
        {format.say(stage.name)}
        {stage.goal && <small>{t('map.goal')}</small>}
      </h2>
      <p className={css.says}>
        <Quote>{format.say(stage.says)}</Quote>
      </p>
    </header>
  );
}
