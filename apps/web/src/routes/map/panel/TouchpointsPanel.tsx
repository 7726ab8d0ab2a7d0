import type { OverviewStage } from '@viaggio/contract/reports';
import { TouchpointLine } from '../cells/TouchpointsCell';
import css from './panel.module.css';

export function TouchpointsPanel({ stage }: { stage: OverviewStage }) {
  const most = Math.max(1, ...stage.touchpoints.map((point) => point.contacts));
  return (
    <ul className={css.quotes}>
      {stage.touchpoints.map((point) => (
        <li key={point.id}>
          <TouchpointLine stage={stage.id} point={point} most={most} />
        </li>
      ))}
    </ul>
  );
}
