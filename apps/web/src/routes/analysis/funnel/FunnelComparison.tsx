import type { FunnelData, FunnelInput } from '@viaggio/contract/reports';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import { Chart } from '../chart/Chart';
import { useCounted } from '../frame/useCounted';
import { useReport } from '../frame/useReport';
import { ComparedBars } from './ComparedBars';
import css from './ComparedBars.module.css';
import { ComparedTable } from './ComparedTable';
import { type Comparison, comparedQuestion, compareSteps } from './comparison';
import { useComparisonName } from './useComparisonName';

interface Props {
  readonly data: FunnelData;
  readonly body: FunnelInput;
  readonly comparison: Comparison;
  readonly names: readonly string[];
}

/** The same question asked twice: both answers beside each other, and whether chance alone may have made the gap. */
export function FunnelComparison({ data, body, comparison, names }: Props) {
  const { t } = useCounted();
  const name = useComparisonName()(comparison);
  const {
    data: other,
    error,
    refetch,
    isPlaceholderData,
  } = useReport('funnel', comparedQuestion({ ...body, breakdown: undefined }, comparison));
  const title = t('analysis.funnel.compareTitle', { name });
  // The former answer is of something else: it must not stand under the new name.
  const steps = other && !isPlaceholderData ? compareSteps(data, other.data) : undefined;
  const nobody = steps?.[0]?.there.people === 0;
  return (
    <div className={css.compared}>
      <Chart title={title}>
        <Fault error={error} onRetry={refetch} />
        {!steps && !error && <Skeleton lines={[100, 80, 60]} />}
        {nobody && <p>{t('analysis.funnel.compareNobody', { name })}</p>}
        {steps && !nobody && (
          <>
            <ComparedBars steps={steps} names={names} other={name} />
            {comparison.kind === 'previous' && <p className={css.note}>{t('analysis.funnel.compareTime')}</p>}
            <ComparedTable steps={steps} names={names} other={name} caption={title} />
          </>
        )}
      </Chart>
    </div>
  );
}
