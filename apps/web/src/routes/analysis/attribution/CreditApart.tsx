import type { AttributionData, AttributionModel, AttributionRow } from '@viaggio/contract/reports';
import type { ToldApartBy } from '../../../app/analysisSearches';
import { useFormat } from '../../../format';
import { ApartRows } from '../frame/ApartRows';
import { useCounted } from '../frame/useCounted';

/** Who begins and who closes: of all the models the two that differ most. */
const ENDS = ['first', 'last'] as const satisfies readonly AttributionModel[];

interface Props {
  readonly data: AttributionData;
  readonly by: ToldApartBy;
  readonly name: (id: string) => string;
}

/** Conversions of each place, channel or campaign, and who opens and closes most of them there. */
export function CreditApart({ data, by, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const best = (rows: readonly AttributionRow[], model: (typeof ENDS)[number], all: number) => {
    const credit = (row: AttributionRow) => row[model]?.conversions ?? 0;
    const most = rows.toSorted((a, b) => credit(b) - credit(a))[0];
    if (!most || all === 0 || credit(most) === 0) return '–';
    return (
      <>
        {name(most.name)}
        <small>{format.share(credit(most) / all)}</small>
      </>
    );
  };
  return (
    <ApartRows
      by={by}
      heads={[
        { key: 'conversions', text: t('analysis.attribution.conversions') },
        { key: 'value', text: t('analysis.attribution.value') },
        ...ENDS.map((model) => ({ key: model, text: t(`analysis.attribution.best_${model}`), words: true })),
      ]}
      rows={data.breakdown.map(({ name: value, conversions, value: money, rows }) => ({
        name: value,
        cells: [
          format.number(conversions),
          format.money(money, data.currency),
          ...ENDS.map((model) => <span key={model}>{best(rows, model, conversions)}</span>),
        ],
      }))}
    />
  );
}
