import type { PathsData } from '@viaggio/contract/reports';
import type { PathsSearch } from '../../../app/analysisSearches';
import { useFormat } from '../../../format';
import { useCounted } from '../frame/useCounted';
import { useOpenPlace } from './Flow';
import { layoutFlow } from './flowLayout';
import css from './PathsTall.module.css';
import { useFlowWords } from './useFlowWords';

interface Props {
  readonly data: PathsData;
  readonly search: PathsSearch;
  readonly name: (id: string) => string;
}

/** On a phone the steps stand one under the other; where people go from a place is in its panel. */
export function PathsTall({ data, search, name }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const words = useFlowWords(data, search, name);
  const openPlace = useOpenPlace(search);
  const { nodes, columns } = layoutFlow(data, 1);
  return (
    <ol className={css.steps}>
      {Array.from({ length: columns }, (_, index) => index + 1).map((step) => (
        <li key={step}>
          <h3>{t('analysis.step', { n: step })}</h3>
          <ul>
            {nodes
              .filter((node) => node.step === step)
              .map((node) => (
                <li key={node.id}>
                  <button type="button" onClick={() => openPlace(node)}>
                    <span>{name(node.name)}</span>
                    <span className={css.count}>
                      {format.number(node.people)}
                      <span className="unseen">, {words.more(node)}</span>
                    </span>
                    <i style={{ width: `${(node.people / data.total) * 100}%` }} />
                  </button>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
