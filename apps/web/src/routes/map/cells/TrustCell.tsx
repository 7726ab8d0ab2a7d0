import { TrustDots } from '../../../components/TrustDots';
import type { CellProps } from '../cellProps';
import css from './small.module.css';

export function TrustCell({ stage }: CellProps) {
  return (
    <span className={css.pair}>
      <TrustDots level={stage.trust} />
    </span>
  );
}
