import type { ConsiderationData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useCounted } from '../frame/useCounted';
import { liftState } from './liftScale';

interface Props {
  readonly data: ConsiderationData;
  readonly name: (id: string) => string;
}

const HEADS = ['buyersDid', 'buyersDidNot', 'othersDid', 'othersDidNot', 'lift', 'interval'] as const;

/** The four counts behind each line, and what is made of them. */
export function ConsiderationTable({ data, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  return (
    <TableView
      caption={t('analysis.consideration.plot')}
      heads={[
        t(`analysis.units.${data.by}`),
        ...HEADS.map((head) => t(`analysis.consideration.table.${head}`)),
      ]}
      rows={data.rows.map((row) => ({
        key: row.name,
        cells: [
          name(row.name),
          format.number(row.buyersDid),
          format.number(row.buyersDidNot),
          format.number(row.othersDid),
          format.number(row.othersDidNot),
          liftState(row) === 'few' || row.lift === null ? t('analysis.few') : format.multiple(row.lift),
          row.interval && !row.tooFew
            ? t('reports.periodCustom', {
                from: format.ratio(row.interval[0]),
                to: format.ratio(row.interval[1]),
              })
            : '–',
        ],
      }))}
    />
  );
}
