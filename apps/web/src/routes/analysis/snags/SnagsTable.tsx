import type { SnagsData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useCounted } from '../frame/useCounted';
import { valueInterval } from './snagFindings';
import { useSnagWords } from './useSnagWords';

const HEADS = [
  'name',
  'times',
  'people',
  'share',
  'followed',
  'converted',
  'controls',
  'others',
  'valueLost',
  'interval',
] as const;

/** All kinds that are measured, with every figure. */
export function SnagsTable({ data }: { data: SnagsData }) {
  const { t } = useCounted();
  const format = useFormat();
  const words = useSnagWords(data);
  const share = (value: number | null) => (value === null ? '–' : format.share(value));
  return (
    <TableView
      caption={t('analysis.snags.listTitle')}
      heads={HEADS.map((head) => t(`analysis.snags.table.${head}`))}
      rows={data.kinds
        .filter(({ measured }) => measured)
        .map((kind) => {
          const { cost } = kind;
          const between = valueInterval(cost);
          return {
            key: kind.id,
            cells: [
              words.kind(kind),
              format.number(kind.times),
              format.number(kind.people),
              share(kind.share),
              format.number(cost.followed),
              cost.tooFew ? t('analysis.tooFew') : share(cost.share),
              format.number(cost.controls),
              cost.tooFew ? t('analysis.tooFew') : share(cost.controlShare),
              cost.valueLost === null ? '–' : format.estimate(cost.valueLost, data.currency),
              between
                ? t('reports.periodCustom', {
                    from: format.estimate(between[0], data.currency),
                    to: format.estimate(between[1], data.currency),
                  })
                : '–',
            ],
          };
        })}
    />
  );
}
