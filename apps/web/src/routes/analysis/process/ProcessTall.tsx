import { cellOf } from '@viaggio/contract/addresses';
import type { ProcessMapData } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import { useAddress } from '../frame/useAddress';
import css from '../paths/PathsTall.module.css';
import { useProcessWords } from './useProcessWords';

interface Props {
  readonly data: ProcessMapData;
  readonly name: (id: string) => string;
}

const SHOWN = 40;

/** On a phone a list: what comes before and after a contact is in its panel. */
export function ProcessTall({ data, name }: Props) {
  const format = useFormat();
  const words = useProcessWords(name);
  const { open } = useAddress();
  const activities = data.activities.toSorted((a, b) => b.count - a.count).slice(0, SHOWN);
  const most = Math.max(1, ...activities.map(({ count }) => count));
  return (
    <ul className={css.list}>
      {activities.map((activity) => (
        <li key={activity.name}>
          <button type="button" onClick={() => open(cellOf('activity', activity.name))}>
            <span>{name(activity.name)}</span>
            <span className={css.count}>
              {format.number(activity.count)}
              <span className="unseen">, {words.more(activity)}</span>
            </span>
            <i style={{ width: `${(activity.count / most) * 100}%` }} />
          </button>
        </li>
      ))}
    </ul>
  );
}
