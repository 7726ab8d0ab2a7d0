import type { RepurchaseData, RepurchasePoint } from '@viaggio/contract/reports';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { Chart } from '../chart/Chart';
import { useCounted } from '../frame/useCounted';
import { CURVE_HEIGHT, CURVE_WIDTH, drawCurve } from './drawCurve';
import css from './RepurchaseCurve.module.css';

/** How many have bought again, by days after the purchase. The days worth knowing can be pointed at. */
export function RepurchaseCurve({ data }: { data: RepurchaseData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { curve } = data;
  if (curve.tooFew) return <p className={css.few}>{t('analysis.repurchase.tooFew')}</p>;
  const drawn = drawCurve(curve.steps);
  const percent = (part: number) => `${part * 100}%`;
  return (
    <Chart title={t('analysis.repurchase.curve')}>
      <div className={css.drawing}>
        <div className={css.plot}>
          {drawn.shares.map(({ share, y }) => (
            <span key={share} className={css.share} style={{ top: percent(y) }} aria-hidden>
              {format.share(share)}
            </span>
          ))}
          <svg
            viewBox={`0 0 ${CURVE_WIDTH} ${CURVE_HEIGHT}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={t('analysis.repurchase.curve')}
          >
            {drawn.shares.map(({ share, y }) => (
              <path key={share} d={`M0 ${y * CURVE_HEIGHT}H${CURVE_WIDTH}`} className={css.rule} />
            ))}
            <path d={drawn.band} className={css.band} />
            <path d={drawn.line} className={css.line} />
          </svg>
          {curve.points.map((point) => {
            if (point.share === null || point.days === 0) return null;
            const { x, y } = drawn.placeOf(point.days, point.share);
            if (!drawn.days.some(({ days }) => days === point.days)) return null;
            return <Point key={point.days} point={point} left={percent(x)} top={percent(y)} />;
          })}
        </div>
        <div className={css.days} aria-hidden>
          {drawn.days.map(({ days, x }) => (
            <span key={days} style={{ left: percent(x) }}>
              {format.number(days)}
            </span>
          ))}
        </div>
      </div>
      <p className={css.caption}>
        {t('analysis.repurchase.caption')}{' '}
        {curve.medianDays === null
          ? t('analysis.repurchase.noMedian')
          : t('analysis.repurchase.median', {
              count: curve.medianDays,
              n: format.number(curve.medianDays),
            })}
      </p>
    </Chart>
  );
}

interface PointProps {
  readonly point: RepurchasePoint;
  readonly left: string;
  readonly top: string;
}

function Point({ point: { days, share, interval, atRisk }, left, top }: PointProps) {
  const { t } = useCounted();
  const format = useFormat();
  if (share === null) return null;
  const says = t('analysis.repurchase.pointSays', {
    days: format.number(days),
    share: format.share(share),
    low: interval ? format.share(interval[0]) : '–',
    high: interval ? format.share(interval[1]) : '–',
    n: format.number(atRisk),
  });
  return (
    <Tip text={says}>
      <button type="button" className={css.point} style={{ left, top }} aria-label={says}>
        <span>{format.share(share)}</span>
      </button>
    </Tip>
  );
}
