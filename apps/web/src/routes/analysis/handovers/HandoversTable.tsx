import type { HandoversData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { TableView } from '../chart/TableView';
import { useCounted } from '../frame/useCounted';
import { useHandoverWords } from './useHandoverWords';

const HEADS = [
  'passage',
  'people',
  'count',
  'typical',
  'nineInTen',
  'share',
  'others',
  'difference',
  'valueLost',
  'felt',
] as const;

/** Every passage with all that is known of it. */
export function HandoversTable({ data }: { data: HandoversData }) {
  const { t } = useCounted();
  const format = useFormat();
  const words = useHandoverWords(data);
  const time = (seconds: number | null) => (seconds === null ? '–' : format.duration(seconds));
  const share = (outcome: { share: number | null; tooFew: boolean } | null) =>
    outcome?.share == null ? '–' : outcome.tooFew ? t('analysis.few') : format.share(outcome.share);
  return (
    <TableView
      caption={t('analysis.handovers.matrix')}
      heads={HEADS.map((head) => t(`analysis.handovers.table.${head}`))}
      rows={data.handovers.map((each) => ({
        key: `${each.from}→${each.to}`,
        cells: [
          words.fromTo(each),
          format.number(each.people),
          format.number(each.count),
          time(each.time.p50),
          time(each.time.p90),
          share(each.outcome),
          share(each.baseline),
          each.difference === null ? '–' : words.points(each.difference),
          each.valueLost === null ? '–' : format.estimate(each.valueLost, data.currency),
          each.felt.mean === null ? '–' : format.feeling(each.felt.mean),
        ],
      }))}
    />
  );
}
