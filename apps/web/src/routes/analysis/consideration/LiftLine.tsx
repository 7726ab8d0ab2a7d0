import css from './LiftLine.module.css';
import { type LiftScale, liftState, type Told } from './liftScale';

const percent = (part: number) => `${part * 100}%`;

/** A ratio with its interval, on a scale on which 1 is ruled; an arrow where it goes on. Its numbers stand beside it. */
export function LiftLine({ row, scale }: { row: Told; scale: LiftScale }) {
  const state = liftState(row);
  const { lift, interval } = row;
  const known = state !== 'few' && lift !== null && interval;
  return (
    <span className={css.line} data-state={state} aria-hidden>
      {scale.ticks.map((tick) => (
        <span
          key={tick}
          className={css.tick}
          data-one={tick === 1 || undefined}
          style={{ left: percent(scale.at(tick)) }}
        />
      ))}
      {known && (
        <>
          <span
            className={css.interval}
            style={{
              left: percent(scale.at(interval[0])),
              width: percent(scale.at(interval[1]) - scale.at(interval[0])),
            }}
          />
          {interval.map((end) => {
            const side = scale.beyond(end);
            return side && <span key={end} className={css.beyond} data-side={side} />;
          })}
          {!scale.beyond(lift) && <span className={css.lift} style={{ left: percent(scale.at(lift)) }} />}
        </>
      )}
    </span>
  );
}
