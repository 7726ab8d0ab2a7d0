import type { OverviewData } from '@viaggio/contract/reports';
import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import { Figure } from './Figure';
import { lowestFeeling, worstLoss } from './findings';
import css from './MapSays.module.css';
import { useMapNavigate } from './useMapNavigate';

/** The map in one sentence: where customers are lost, what that costs, where they feel lowest. */
export function MapSays({ data }: { data: OverviewData }) {
  return (
    <p className={css.says}>
      <Loss data={data} /> <Low data={data} />
    </p>
  );
}

function Loss({ data }: { data: OverviewData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stage = worstLoss(data.stages);
  if (!stage) return null;
  const values = {
    stage: format.say(stage.name),
    lost: format.number(stage.lost ?? 0),
    value: format.estimate(stage.valueAtStake ?? 0, data.currency),
  };
  return (
    <Trans
      t={t}
      i18nKey={stage.valueAtStake ? 'map.saysLossWorth' : 'map.saysLoss'}
      count={stage.lost ?? 0}
      values={values}
      components={{
        lost: <Figure stage={stage.id} figure="lost" plain />,
        value: <Figure stage={stage.id} figure="stake" plain />,
      }}
    />
  );
}

function Low({ data }: { data: OverviewData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = useMapNavigate();
  const low = lowestFeeling(data.stages);
  if (!low) return null;
  const values = {
    stage: format.say(low.stage.name),
    feeling: format.feeling(low.feelings.mean),
    n: format.number(low.feelings.n),
  };
  const open = () => change({ cell: `${low.stage.id}.feelings` });
  return (
    <Trans
      t={t}
      i18nKey="map.saysLow"
      values={values}
      components={{ feeling: <button type="button" className={css.figure} onClick={open} /> }}
    />
  );
}
