import { useNavigate } from '@tanstack/react-router';
import type { SavedPeriod } from '@viaggio/contract/boards';
import { useTranslation } from 'react-i18next';
import { type PeriodSearch, periodNames } from '../../app/searches';
import { Picker } from '../../components/Picker';
import { searchOfPeriod } from './boardPeriod';
import { useDaysName } from './TileCard';

interface Props {
  readonly search: PeriodSearch;
  /** The dashboard's own. */
  readonly own: SavedPeriod | null;
}

/** The days of all tiles, instead of those each has. */
export function BoardPeriod({ search, own }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = search.period || search.from ? search : searchOfPeriod(own);
  const dates = useDaysName({ from: asked.from ?? '2026-01-01', to: asked.to ?? '2026-01-02' });
  const choose = (chosen: string) =>
    void navigate({
      to: '.',
      search: ((old: object) => ({
        ...old,
        from: undefined,
        to: undefined,
        period: chosen === 'own' ? undefined : chosen,
      })) as never,
      resetScroll: false,
    });
  return (
    <Picker
      name={t('boards.period')}
      value={asked.period ?? 'own'}
      shown={asked.from ? dates : undefined}
      choices={[
        ...(own ? [] : [{ value: 'own', label: t('boards.periodOwn') }]),
        ...periodNames.map((value) => ({ value: value as string, label: t(`reports.period${value}`) })),
      ]}
      onChange={choose}
    />
  );
}
