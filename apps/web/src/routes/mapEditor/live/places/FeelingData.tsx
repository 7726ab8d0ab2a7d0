import { useTranslation } from 'react-i18next';
import { Feeling } from '../../../../components/Feeling';
import { useFormat } from '../../../../format';
import { canTell } from '../../../map/feelingShapes';
import type { PlaceData } from '../LiveData';
import { Datum } from './Datum';
import css from './places.module.css';

/** How customers truly feel there: score, number, interval, how it is known, and how many of those who passed spoke. */
export function FeelingData({ data: { stage } }: PlaceData) {
  const { t } = useTranslation();
  const format = useFormat();
  const { feelings } = stage;
  if (!canTell(feelings)) {
    return (
      <p className={css.quiet}>
        {feelings && feelings.n > 0
          ? t('map.fewFeelings', { n: format.number(feelings.n) })
          : t('map.noFeelings')}
      </p>
    );
  }
  const { said, inferred } = feelings.provenance;
  const how = inferred === 0 ? 'said' : said === 0 ? 'inferred' : 'mixed';
  return (
    <div className={css.head}>
      <Datum figure={`${stage.id}.feelings`}>
        <Feeling value={feelings.mean} n={feelings.n} />
      </Datum>
      <span className={css.quiet}>
        {feelings.interval &&
          `${format.feeling(feelings.interval[0])} … ${format.feeling(feelings.interval[1])}, `}
        {t(`livingMap.live.${how}`)}
      </span>
      {stage.reached !== null && (
        <span className={css.quiet}>
          {t('livingMap.live.asked', { n: format.number(feelings.n), passed: format.number(stage.reached) })}
        </span>
      )}
    </div>
  );
}
