import { Face } from '../../../components/Face';
import css from './JourneyStrip.module.css';
import type { FeltPoint } from './stripShapes';

interface Props {
  readonly points: readonly FeltPoint[];
  readonly width: number;
  /** The height of neither good nor bad. */
  readonly zero: number;
}

const FACE = 16;

/** How somebody felt from one answer to the next. */
export function FeltLine({ points, width, zero }: Props) {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <>
      <line x1="0" x2={width} y1={zero} y2={zero} className={css.axis} />
      <path d={path} className={css.felt} />
      {points.map(({ x, y, emotion }) => (
        <g key={`${x}/${y}`} transform={`translate(${x - FACE / 2} ${y - FACE / 2})`} className={css.face}>
          <Face value={emotion} size={FACE} />
        </g>
      ))}
    </>
  );
}
