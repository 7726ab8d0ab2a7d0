import type { OverviewStage } from '@viaggio/contract/reports';
import css from './FeelingCurve.module.css';
import { CURVE_HEIGHT, drawCurve, feelingY } from './feelingShapes';

const COLORS = ['--feel-p2', '--feel-p1', '--feel-0', '--feel-n1', '--feel-n2'];

/** How feelings go up and down along the journey. Decoration; faces and numbers are in the cells. */
export function FeelingCurve({ stages }: { stages: readonly OverviewStage[] }) {
  const width = stages.length * 100;
  return (
    <svg
      className={css.curve}
      viewBox={`0 0 ${width} ${CURVE_HEIGHT}`}
      preserveAspectRatio="none"
      height={CURVE_HEIGHT}
      aria-hidden
    >
      <defs>
        <linearGradient
          id="feeling-height"
          gradientUnits="userSpaceOnUse"
          x1="0"
          y1={feelingY(2)}
          x2="0"
          y2={feelingY(-2)}
        >
          {COLORS.map((name, index) => (
            <stop key={name} offset={index / 4} stopColor={`var(${name})`} />
          ))}
        </linearGradient>
      </defs>
      <line x1="0" x2={width} y1={feelingY(0)} y2={feelingY(0)} className={css.zero} />
      {drawCurve(stages).map(({ path, how }) => (
        <path key={path} d={path} className={css.line} data-how={how} stroke="url(#feeling-height)" />
      ))}
    </svg>
  );
}
