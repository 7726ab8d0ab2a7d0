import type { OverviewStage } from '@viaggio/contract/reports';
import css from './River.module.css';
import { drawRiver, RIVER_HEIGHT } from './riverShapes';

/** The stream of customers: it narrows where they are lost. Decoration; the numbers are in the cells. */
export function River({ stages }: { stages: readonly OverviewStage[] }) {
  const { flow, falls } = drawRiver(
    stages.map((stage) =>
      stage.measured
        ? { entered: stage.entered ?? 0, movedOn: stage.movedOn ?? 0, lost: stage.lost ?? 0 }
        : undefined,
    ),
  );
  return (
    <svg
      className={css.river}
      viewBox={`0 0 ${stages.length * 100} ${RIVER_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <defs>
        <linearGradient id="river-fall" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={css.fallTop} />
          <stop offset="1" className={css.fallEnd} />
        </linearGradient>
      </defs>
      {falls.map((path) => (
        <path key={path} d={path} fill="url(#river-fall)" />
      ))}
      {flow.map((path) => (
        <path key={path} d={path} className={css.flow} />
      ))}
    </svg>
  );
}
