import type { FunnelData } from '@viaggio/contract/reports';
import type { breakdowns } from '../../../app/analysisSearches';
import { useFormat } from '../../../format';
import { Scroll } from '../chart/Scroll';
import { useCounted } from '../frame/useCounted';
import { useUnitName } from '../frame/useUnitName';
import css from './FunnelBreakdown.module.css';

interface Props {
  readonly data: FunnelData;
  readonly names: readonly string[];
  readonly by: (typeof breakdowns)[number];
}

/** The same steps for each value of the first contact: a row each, so that they can be compared down the columns. */
export function FunnelBreakdown({ data, names, by }: Props) {
  const { t } = useCounted();
  const name = useUnitName(by);
  if (data.breakdown.length === 0) return null;
  const title = t('analysis.funnel.splitTitle', { by: t(`analysis.funnel.split_${by}`) });
  return (
    <div className={css.split}>
      <Scroll label={title}>
        <table className={css.table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`analysis.units.${by}`)}</th>
              {names.map((step, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have the same name.
                <th key={index} scope="col">
                  {step}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.breakdown.map((row) => (
              <tr key={row.name ?? ''}>
                <th scope="row">{row.name === null ? t('analysis.others') : name(row.name)}</th>
                {row.people.map((people, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the steps in their order.
                  <StepCell key={index} people={people} of={row.people[0] ?? 0} first={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}

function StepCell({ people, of, first }: { people: number; of: number; first: boolean }) {
  const format = useFormat();
  const share = of === 0 ? 0 : people / of;
  return (
    <td>
      <span>{format.number(people)}</span>
      {!first && <small>{of === 0 ? '–' : format.share(share)}</small>}
      <i style={{ width: `${share * 100}%` }} aria-hidden />
    </td>
  );
}
