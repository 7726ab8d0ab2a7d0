import type { RepurchasePoint } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { CURVE_HEIGHT, CURVE_WIDTH, drawCurve } from '../../analysis/repurchase/drawCurve';
import type { RepurchaseTile } from './relationTiles';
import css from './tiles.module.css';

/** How many have bought again, so many days after; by a link only at the days worth knowing. */
export function RepurchaseTileCurve({ data: { curve } }: { data: RepurchaseTile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = curve.points.filter(({ share }) => share !== null);
  if (curve.tooFew || known.length === 0) return <p className={css.quiet}>{t('boards.tileFew')}</p>;
  const drawn = drawCurve(curve.steps as readonly RepurchasePoint[]);
  // Of a few days only, steps between them would say that nobody came back in between.
  const isSparse = curve.steps.length <= curve.points.length;
  const straight = known
    .map(({ days, share }) => drawn.placeOf(days, share ?? 0))
    .reduce((path, { x, y }) => `${path}L${x * CURVE_WIDTH} ${y * CURVE_HEIGHT}`, `M0 ${CURVE_HEIGHT}`);
  const within = ({ days, share }: (typeof known)[number]) =>
    t('boards.within', { days: format.number(days), share: format.share(share ?? 0) });
  return (
    <figure>
      <svg
        viewBox={`0 0 ${CURVE_WIDTH} ${CURVE_HEIGHT}`}
        preserveAspectRatio="none"
        className={css.curve}
        role="img"
        aria-label={`${t('analysis.repurchase.curve')}. ${known.map(within).join('; ')}`}
      >
        {!isSparse && <path d={drawn.band} className={css.band} />}
        <path d={isSparse ? straight : drawn.line} className={css.line} />
      </svg>
      <figcaption className={css.marks}>
        {known.map((point) => (
          <span key={point.days}>{within(point)}</span>
        ))}
      </figcaption>
    </figure>
  );
}
