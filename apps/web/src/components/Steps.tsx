import css from './Steps.module.css';

/** Where somebody stands on a short road: dots joined by a line. */
export function Steps({ at, of, label }: { at: number; of: number; label: string }) {
  return (
    <div className={css.steps} role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a road never change places.
        <span key={index} data-state={index < at ? 'past' : index === at ? 'here' : 'ahead'} />
      ))}
    </div>
  );
}
