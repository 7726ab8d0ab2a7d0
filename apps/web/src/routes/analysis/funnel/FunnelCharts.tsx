import type { FunnelData } from '@viaggio/contract/reports';
import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';
import type { FunnelSearch } from '../../../app/analysisSearches';
import { Picker } from '../../../components/Picker';
import { TimesChart } from '../chart/TimesChart';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { FunnelBreakdown } from './FunnelBreakdown';
import css from './FunnelCharts.module.css';
import { FunnelTrend } from './FunnelTrend';
import { StepsTable } from './StepsTable';

interface Props {
  readonly data: FunnelData;
  readonly names: readonly string[];
  readonly search: FunnelSearch;
  /** What they are held against. */
  readonly children?: ReactNode;
}

export function FunnelCharts({ data, names, search, children }: Props) {
  return (
    <>
      <StepsTable data={data} names={names} />
      {children}
      {search.by && <FunnelBreakdown data={data} names={names} by={search.by} />}
      <div className={css.charts}>
        <FunnelTrend data={data} />
        <Times data={data} names={names} asked={search.times} />
      </div>
    </>
  );
}

interface TimesProps {
  readonly data: FunnelData;
  readonly names: readonly string[];
  readonly asked: string | undefined;
}

/** The times of one step, chosen in the title. */
function Times({ data, names, asked }: TimesProps) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const at = Math.min(Number(asked ?? data.steps.length), data.steps.length);
  const step = data.steps[at - 1];
  if (!step) return null;
  const label = (n: number) =>
    t('analysis.funnel.fromTo', { from: names[n - 2] ?? '', to: names[n - 1] ?? '' });
  const choices = data.steps
    .slice(1)
    .map((_, index) => ({ value: String(index + 2), label: label(index + 2) }));
  const picker = (
    <Picker
      name={t('analysis.funnel.pickTimes')}
      value={String(at)}
      choices={choices}
      onChange={(times) => ask({ times })}
    />
  );
  return (
    <TimesChart
      title={<Trans t={t} i18nKey="analysis.funnel.timesTitle" components={{ step: picker }} />}
      label={label(at)}
      histogram={step.histogram}
      {...step.timeFromPrevious}
    />
  );
}
