import type { SnagKind, SnagsData } from '@viaggio/contract/reports';
import { useState } from 'react';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import css from './SnagTrend.module.css';
import { unusualIn } from './snagFindings';

interface Props {
  readonly kind: SnagKind;
  readonly data: SnagsData;
  readonly name: string;
}

/** How often, day by day or week by week: small, with the unusual ones marked and those not over hatched. */
export function SnagTrend({ kind, data, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const [over, setOver] = useState<number | undefined>();
  const most = Math.max(1, ...kind.trend.map(({ times }) => times));
  const points = kind.trend.map((point) => ({
    ...point,
    unusual: unusualIn(point.start, data.trendBy, kind.id, data.incidents),
  }));
  const marked = points.filter(({ unusual }) => unusual).length;
  const pointed = over === undefined ? undefined : points[over];
  const when = (start: string) =>
    t(`analysis.from_${data.trendBy}`, { day: format.date(`${start}T12:00:00Z`, 'day') });
  return (
    <div>
      <div
        className={css.plot}
        role="img"
        aria-label={t('analysis.snags.trendOf', { name, count: marked, n: format.number(marked) })}
        onPointerLeave={() => setOver(undefined)}
        data-many={points.length > 40 || undefined}
      >
        {points.map(({ start, times, complete, unusual }, index) => (
          <span key={start} className={css.slot} onPointerEnter={() => setOver(index)}>
            {unusual && <span className={css.mark} data-direction={unusual.direction} />}
            <span
              className={css.bar}
              data-open={!complete || undefined}
              data-unusual={unusual?.direction}
              style={{ height: `${(times / most) * 100}%` }}
            />
          </span>
        ))}
      </div>
      <small className={css.says}>
        {pointed &&
          t(pointed.complete ? 'analysis.snags.trendPoint' : 'analysis.snags.trendOpenPoint', {
            when: when(pointed.start),
            count: pointed.times,
            n: format.number(pointed.times),
          })}
      </small>
    </div>
  );
}
