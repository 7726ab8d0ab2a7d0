import type { RepurchaseData } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { BigFigures } from '../chart/BigFigures';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';

/** Who bought, who bought again, and how long that takes. */
export function RepurchaseFigures({ data }: { data: RepurchaseData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const people = (cell: 'buyers' | 'again' | 'waiting', value: number) => ({
    key: cell,
    name: t(`analysis.repurchase.figures.${cell}`),
    figure: (
      <FigureButton definition={t(`analysis.repurchase.definitions.${cell}`)} onOpen={() => open(cell)}>
        {format.number(value)}
      </FigureButton>
    ),
  });
  const time = (key: 'p50' | 'p90', value: number | null) => ({
    key,
    name: t(`analysis.repurchase.figures.${key}`),
    figure: (
      <Tip text={t(`analysis.repurchase.definitions.${key}`)}>
        <button type="button">{value === null ? '–' : format.duration(value)}</button>
      </Tip>
    ),
    note:
      key === 'p50'
        ? t('analysis.repurchase.pairs', { count: data.intervals, n: format.number(data.intervals) })
        : undefined,
  });
  return (
    <BigFigures
      figures={[
        {
          ...people('buyers', data.people),
          note: t('analysis.repurchase.purchases', {
            count: data.purchases,
            n: format.number(data.purchases),
          }),
        },
        people('again', data.again),
        people('waiting', data.waiting),
        time('p50', data.p50),
        time('p90', data.p90),
      ]}
    />
  );
}
