import type { FunnelStep } from '@viaggio/contract/reports';
import css from './FunnelBar.module.css';

interface Props {
  readonly step: FunnelStep;
  readonly before: FunnelStep | undefined;
  readonly most: number;
}

/** As long as those who came are many; beyond, who was lost on the way. The numbers stand beside. */
export function FunnelBar({ step, before, most }: Props) {
  const percent = (people: number) => `${most === 0 ? 0 : (people / most) * 100}%`;
  return (
    <div className={css.track} aria-hidden>
      <span className={css.came} style={{ width: percent(step.people) }} />
      {before && <span className={css.open} style={{ width: percent(step.open) }} />}
      {before && <span className={css.gone} style={{ width: percent(step.lost - step.open) }} />}
    </div>
  );
}
