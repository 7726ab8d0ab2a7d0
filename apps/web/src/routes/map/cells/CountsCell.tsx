import { useKnownName } from '../../../components/useKnownName';
import { useFormat } from '../../../format';
import type { CellProps } from '../cellProps';
import css from './small.module.css';

/** Footfall, flyers, audience: on the map, never among people. */
export function CountsCell({ stage }: CellProps) {
  const format = useFormat();
  const known = useKnownName('counts');
  if (stage.counts.length === 0) return <span className={css.none}>–</span>;
  return (
    <ul className={css.list}>
      {stage.counts.map(({ name, total }) => (
        <li key={name}>
          <span>{known(name)}</span>
          <span>{format.number(total)}</span>
        </li>
      ))}
    </ul>
  );
}
