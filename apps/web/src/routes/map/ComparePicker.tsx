import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Picker } from '../../components/Picker';
import { addDays, periodBefore } from '../../components/periods';
import { useFormat } from '../../format';
import { useMapNavigate } from './useMapNavigate';
import { useOverviewInput } from './useOverview';

/** What the figures of the map are held against. */
export function ComparePicker() {
  const { t } = useTranslation();
  const format = useFormat();
  const { compare } = useSearch({ from: '/w/$workspace/shell/map' });
  const change = useMapNavigate();
  const before = periodBefore(useOverviewInput().period);
  const day = (name: string) => format.date(`${name}T12:00:00Z`, 'dayYear');
  const hint = t('reports.periodCustom', { from: day(before.from), to: day(addDays(before.to, -1)) });
  return (
    <Picker<string>
      name={t('map.compare')}
      value={compare ?? ''}
      shown={t(compare ? 'map.comparePrevious' : 'map.compare')}
      choices={[
        { value: '', label: t('map.compareNone') },
        { value: 'previous', label: t('map.comparePrevious'), hint },
      ]}
      onChange={(chosen) => change({ compare: chosen === 'previous' ? 'previous' : undefined })}
    />
  );
}
