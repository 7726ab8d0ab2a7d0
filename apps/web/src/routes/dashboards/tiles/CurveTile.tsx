import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { drawOverall, LINE_HEIGHT } from '../../analysis/retention/overallShapes';
import type { RetentionTile } from './tileBars';
import css from './tiles.module.css';

/** The share that comes back, from bucket 1 on: that of the start itself would flatten the rest. */
export function CurveTile({ data, by }: { data: RetentionTile; by: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const after = data.overall.slice(1).map((one) => ({ ...one, people: one.people ?? 0 }));
  const { line, band } = drawOverall(after);
  const known = after.map(({ rate }, n) => ({ rate, n: n + 1 })).filter(({ rate }) => rate !== null);
  if (known.length === 0) return <p className={css.quiet}>{t('boards.tileEmpty')}</p>;
  const bucket = by === 'day' || by === 'month' ? by : 'week';
  const later = (n: number) => t(`analysis.retention.later_${bucket}`, { count: n, n: format.number(n) });
  const says = known.map(({ rate, n }) => `${later(n)}: ${format.share(rate ?? 0)}`).join('; ');
  const [first, last] = [known[0], known.at(-1)];
  return (
    <figure>
      <svg
        viewBox={`0 0 ${after.length * 100} ${LINE_HEIGHT}`}
        preserveAspectRatio="none"
        className={css.curve}
        role="img"
        aria-label={says}
      >
        <path d={band} className={css.band} />
        <path d={line} className={css.line} />
      </svg>
      <figcaption className={css.axis}>
        {[first, last].map(
          (point) =>
            point && (
              <span key={point.n}>
                {later(point.n)}: {format.share(point.rate ?? 0)}
              </span>
            ),
        )}
      </figcaption>
    </figure>
  );
}
