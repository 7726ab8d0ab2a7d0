import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../format';
import { ChangeMark } from '../../../map/ChangeMark';
import { changeOfCount } from '../../../map/changes';
import { type PlaceData, useLiveData } from '../LiveData';
import { Datum } from './Datum';
import css from './places.module.css';

/** Who comes to the stage, who moves on, who is lost, what that is worth, how long it takes. */
export function StageHeadData({ data: { stage, before } }: PlaceData) {
  const { t } = useTranslation();
  const format = useFormat();
  const currency = useLiveData()?.currency;
  if (!stage.measured) return <p className={css.quiet}>{t('livingMap.live.notMeasured')}</p>;
  return (
    <div className={css.head}>
      <Datum figure={`${stage.id}.entered`} title={t('map.definitions.entered')}>
        <strong>{format.number(stage.entered ?? 0)}</strong> {t('livingMap.live.entered')}
      </Datum>
      {before && <ChangeMark change={changeOfCount(stage.entered, before.entered)} />}
      {stage.conversion !== null && (
        <Datum figure={`${stage.id}.conversion`} title={t('map.definitions.conversion')}>
          {format.share(stage.conversion)} {t('livingMap.live.movedOn')}
        </Datum>
      )}
      {(stage.lost ?? 0) > 0 && (
        <Datum figure={`${stage.id}.lost`} title={t('map.definitions.lost')}>
          {format.number(stage.lost ?? 0)} {t('livingMap.live.lost')}
        </Datum>
      )}
      {!!stage.valueAtStake && (
        <Datum figure={`${stage.id}.stake`} title={t('map.definitions.stake')}>
          <span className={css.stake}>
            {t('livingMap.live.atStake', { value: format.estimate(stage.valueAtStake, currency) })}
          </span>
        </Datum>
      )}
      {stage.timeInStage.p50 !== null && (
        <span className={css.quiet} title={t('map.definitions.time')}>
          {t('livingMap.live.time', { typical: format.duration(stage.timeInStage.p50) })}
        </span>
      )}
    </div>
  );
}
