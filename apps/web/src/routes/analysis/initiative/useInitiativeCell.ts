import { cellOf } from '@viaggio/contract/addresses';
import { useChannelName } from '../../../components/useChannelName';
import { useCounted } from '../frame/useCounted';

const FIGURES = {
  'started.customer': 'customer',
  'started.us': 'us',
  'started.unknown': 'unknown',
  'actor.customer': 'actCustomer',
  'actor.brand': 'actBrand',
  'actor.third': 'actThird',
} as const;

const BANDS = ['0', '1', '2', '3-4', '5-7', '8+'] as const;

/** What a cell of this report is called. */
export function useInitiativeCell(): (cell: string) => string {
  const { t } = useCounted();
  const channel = useChannelName();
  return (cell) => {
    if (cell in FIGURES) {
      return t(`analysis.initiative.cells.${FIGURES[cell as keyof typeof FIGURES]}`);
    }
    const band = BANDS.find((each) => cellOf('band', each) === cell);
    if (band) {
      return t('analysis.initiative.cells.band', { band: t(`analysis.initiative.bands.${band}`) });
    }
    const written = cell.split('.')[1] ?? '';
    return t('analysis.initiative.cells.channel', { name: channel(decodeURIComponent(written)) });
  };
}
