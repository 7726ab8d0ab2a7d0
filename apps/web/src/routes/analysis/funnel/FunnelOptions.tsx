import { breakdowns, type FunnelSearch } from '../../../app/analysisSearches';
import { useHasPersonas } from '../../../components/PersonaPicker';
import { Picker } from '../../../components/Picker';
import { Sentence } from '../frame/Sentence';
import { WithoutField } from '../frame/TravelFields';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import { useWindowChoices } from '../frame/useWindowChoices';
import { FunnelComparePicker } from './FunnelComparePicker';
import { HoldPicker } from './HoldPicker';

const ORDERS = ['ordered', 'strict', 'any'] as const;
const STARTS = ['any', 'first'] as const;
const WINDOWS = ['PT30M', 'P1D', 'P7D', 'P14D', 'P30D', 'P90D'] as const;

/** How the steps are followed, in one sentence whose parts can be changed. */
export function FunnelOptions({ search }: { search: FunnelSearch }) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const windows = useWindowChoices(WINDOWS, search.window);
  const hasPersonas = useHasPersonas(search.by === 'persona' ? search.by : undefined);
  const known = breakdowns.filter((by) => by !== 'persona' || hasPersonas);
  return (
    <Sentence>
      <Picker
        name={t('analysis.funnel.order')}
        value={search.order ?? 'ordered'}
        choices={ORDERS.map((value) => ({
          value,
          label: t(`analysis.funnel.order_${value}`),
          hint: t(`analysis.funnel.orderHelp_${value}`),
        }))}
        onChange={(order) => ask({ order: order === 'ordered' ? undefined : order })}
      />
      <Picker
        name={t('analysis.funnel.window')}
        value={search.window ?? ''}
        choices={[{ value: '', label: t('analysis.funnel.anyTime') }, ...windows]}
        onChange={(window) => ask({ window: window || undefined })}
      />
      <Picker
        name={t('analysis.funnel.start')}
        value={search.start ?? 'any'}
        choices={STARTS.map((value) => ({
          value,
          label: t(`analysis.funnel.start_${value}`),
          hint: t(`analysis.funnel.startHelp_${value}`),
        }))}
        onChange={(start) => ask({ start: start === 'any' ? undefined : start })}
      />
      <WithoutField exclude={search.exclude} />
      <HoldPicker hold={search.hold} />
      <Picker<string>
        name={t('analysis.funnel.split')}
        value={search.by ?? ''}
        choices={[
          { value: '', label: t('analysis.funnel.splitNothing') },
          ...known.map((value) => ({ value, label: t(`analysis.funnel.split_${value}`) })),
        ]}
        onChange={(by) => ask({ by: by || undefined })}
      />
      <FunnelComparePicker search={search} />
    </Sentence>
  );
}
