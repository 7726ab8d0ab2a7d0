import css from './Skeleton.module.css';

/** Grey lines in the place of what is coming. Widths in percent; read by nobody. */
export function Skeleton({ lines = [60, 90, 75], tall }: { lines?: readonly number[]; tall?: boolean }) {
  return (
    <div className={css.skeleton} aria-hidden data-tall={tall || undefined}>
      {lines.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity and never move.
        <span key={index} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
