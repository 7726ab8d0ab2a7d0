import type { AttributionData, AttributionModel } from '@viaggio/contract/reports';
import { creditFigures } from '../../../app/analysisSearches';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useCounted } from '../frame/useCounted';
import type { Unit } from '../frame/useUnitName';
import { creditFigure } from './creditFigures';
import { useCreditText } from './useCreditText';

interface Props {
  readonly data: AttributionData;
  readonly models: readonly AttributionModel[];
  readonly by: Unit;
  readonly name: (id: string) => string;
}

/** All figures of all models at once. */
export function CreditAsTable({ data, models, by, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const text = useCreditText(data.currency);
  const columns = models.flatMap((model) => creditFigures.map((figure) => ({ model, figure })));
  return (
    <TableView
      caption={t('analysis.attribution.question')}
      heads={[
        t(`analysis.units.${by}`),
        t('analysis.attribution.cost'),
        ...columns.map(
          ({ model, figure }) =>
            `${t(`analysis.attribution.models.${model}.name`)}, ${t(`analysis.attribution.show_${figure}`)}`,
        ),
      ]}
      rows={data.rows.map((row) => ({
        key: row.name,
        cells: [
          name(row.name),
          row.cost === null ? '–' : format.money(row.cost, data.currency),
          ...columns.map(({ model, figure }) => text(figure, creditFigure(row, model, figure))),
        ],
      }))}
    />
  );
}
