import { useFormat } from '../../format';
import css from './FeelingScale.module.css';
import { feelingY } from './feelingShapes';

const MARKS = [2, 0, -2] as const;

/** What the heights of the row of feelings mean. */
export function FeelingScale() {
  const format = useFormat();
  return (
    <span className={css.scale} aria-hidden>
      {MARKS.map((mark) => (
        <span key={mark} style={{ top: feelingY(mark) }}>
          {format.feeling(mark).replace(/[.,]0$/, '')}
        </span>
      ))}
    </span>
  );
}
