import css from './Progress.module.css';

/** How far long work is; `value` null when it cannot be told. */
export function Progress({ value, label }: { value: number | null; label: string }) {
  const share = value === null ? undefined : Math.round(value * 100);
  return (
    <div
      className={css.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
    >
      <div
        className={css.fill}
        data-unknown={share === undefined || undefined}
        style={{ width: `${share ?? 30}%` }}
      />
    </div>
  );
}
