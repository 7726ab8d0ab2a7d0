import type { RetentionData } from '@viaggio/contract/reports';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import css from './CohortGrid.module.css';
import { FEWEST } from './cells';
import { drawOverall, LINE_HEIGHT } from './overallShapes';
import type { Bucket } from './retentionQuestion';
import { useCohortName } from './useCohortName';

interface Props {
  readonly overall: RetentionData['overall'];
  readonly by: Bucket;
}

/** All cohorts together: the line with its interval, and its numbers below. */
export function OverallRow({ overall, by }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const name = useCohortName(by);
  // Those of few would lift the line to where nobody knows that it is.
  const { line, band, dots } = drawOverall(
    overall.map((value) => (value.of < FEWEST ? { ...value, rate: null } : value)),
  );
  const says = ({ rate, of, interval }: (typeof overall)[number], n: number) =>
    t('analysis.retention.overallSays', {
      when: name.column(n),
      share: rate === null ? '–' : format.share(rate),
      of: format.number(of),
      low: interval ? format.share(interval[0]) : '–',
      high: interval ? format.share(interval[1]) : '–',
    });
  return (
    <>
      <tr aria-hidden className={css.lineRow}>
        <td colSpan={2} />
        <td colSpan={overall.length}>
          <svg
            viewBox={`0 0 ${overall.length * 100} ${LINE_HEIGHT}`}
            preserveAspectRatio="none"
            className={css.line}
            aria-hidden
          >
            <path d={band} className={css.band} />
            <path d={line} className={css.curve} />
            {dots.map(({ x, y }) => (
              <path key={x} d={`M${x} ${y}h0`} className={css.dot} />
            ))}
          </svg>
        </td>
      </tr>
      <tr className={css.overall}>
        <th scope="row">{t('analysis.retention.overall')}</th>
        <td className={css.people} />
        {overall.map((value, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are buckets in their order.
          <td key={n}>
            {value.rate === null ? (
              <span className={css.none}>–</span>
            ) : (
              <Tip text={says(value, n)}>
                <button type="button" data-few={value.of < FEWEST || undefined}>
                  {value.of < FEWEST ? t('analysis.few') : format.share(value.rate)}
                </button>
              </Tip>
            )}
          </td>
        ))}
      </tr>
    </>
  );
}
