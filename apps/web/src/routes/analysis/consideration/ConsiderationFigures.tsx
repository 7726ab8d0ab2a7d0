import type { ConsiderationData } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { Tip } from '../../../components/Tip';
import { useFormat } from '../../../format';
import { BigFigures } from '../chart/BigFigures';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';

/** Who considered, who bought, who did not, who may still; and how long buying takes. */
export function ConsiderationFigures({ data }: { data: ConsiderationData }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const { p50, p90 } = data.timeToPurchase;
  const people = (cell: 'buyers' | 'others' | 'open', value: number) => ({
    key: cell,
    name: t(`analysis.consideration.figures.${cell}`),
    figure: (
      <FigureButton
        definition={t(`analysis.consideration.definitions.all_${cell}`)}
        onOpen={() => open(cell)}
      >
        {format.number(value)}
      </FigureButton>
    ),
  });
  return (
    <BigFigures
      figures={[
        people('buyers', data.buyers),
        people('others', data.others),
        people('open', data.open),
        {
          key: 'time',
          name: t('analysis.consideration.figures.time'),
          figure: (
            <Tip text={t('analysis.consideration.definitions.time')}>
              <button type="button">{p50 === null ? '–' : format.duration(p50)}</button>
            </Tip>
          ),
          note: p90 === null ? undefined : t('reports.nineInTen', { value: format.duration(p90) }),
        },
      ]}
    />
  );
}
