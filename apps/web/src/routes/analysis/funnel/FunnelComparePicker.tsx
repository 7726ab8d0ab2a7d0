import type { FunnelInput } from '@viaggio/contract/reports';
import type { FunnelSearch } from '../../../app/analysisSearches';
import { useSettings } from '../../../app/session';
import { Picker } from '../../../components/Picker';
import { addDays, periodBefore } from '../../../components/periods';
import { useSegments } from '../../../components/useSegments';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { useReportFields } from '../frame/useReportFields';
import { readComparison, writeComparison } from './comparison';
import { useComparisonName } from './useComparisonName';

/** What the figures of the funnel are held against. */
export function FunnelComparePicker({ search }: { search: FunnelSearch }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const nameOf = useComparisonName();
  const choices = useChoices(search);
  const comparison = readComparison(search.compare);
  const value = comparison ? writeComparison(comparison) : '';
  return (
    <Picker<string>
      name={t('analysis.funnel.compare')}
      value={value}
      shown={
        comparison
          ? t('analysis.funnel.comparedWith', { name: nameOf(comparison) })
          : t('analysis.funnel.compare')
      }
      choices={choices}
      onChange={(compare) => ask({ compare: compare || undefined })}
    />
  );
}

function useChoices({ segment, place, ...search }: FunnelSearch) {
  const { t } = useCounted();
  const days = useBefore(useReportFields(search, 'funnel').period);
  const segments = (useSegments() ?? []).filter(({ id }) => id !== segment);
  const places = (useSettings()?.places ?? []).filter((name) => name !== place);
  return [
    { value: '', label: t('analysis.funnel.compareNone') },
    { value: 'previous', label: t('analysis.funnel.comparePrevious'), hint: days },
    ...(segment ? [{ value: 'everyone', label: t('reports.allCustomers') }] : []),
    ...segments.map(({ id, name }) => ({
      value: writeComparison({ kind: 'segment', value: id }),
      label: name,
      hint: t('analysis.funnel.compareSegment'),
    })),
    ...places.map((name) => ({
      value: writeComparison({ kind: 'place', value: name }),
      label: name,
      hint: t('analysis.funnel.comparePlace'),
    })),
  ];
}

function useBefore(period: FunnelInput['period']): string {
  const { t } = useCounted();
  const format = useFormat();
  const before = periodBefore(period);
  const day = (name: string) => format.date(`${name}T12:00:00Z`, 'dayYear');
  return t('reports.periodCustom', { from: day(before.from), to: day(addDays(before.to, -1)) });
}
