import { useRowName } from '../sheet/useRowName';
import { ComparedCell } from './ComparedCell';
import { type ComparedProps, PairedHead } from './ComparedWide';
import css from './compare.module.css';

/** Stage after stage, for a phone. */
export function ComparedTall({ stages, rows, names }: ComparedProps) {
  const rowName = useRowName();
  return (
    <ol className={css.tall}>
      {stages.map((stage, column) => (
        <li key={stage.key}>
          <PairedHead stage={stage} />
          {rows.map((row) => {
            const cell = row.cells[column];
            const one = row.above ?? row.below;
            if (!cell || !one || cell.above.length + cell.below.length === 0) return null;
            return (
              <section key={row.key}>
                <h3>{rowName(one)}</h3>
                {(['above', 'below'] as const).map((place) => (
                  <div key={place} data-place={place}>
                    <h4>{names[place]}</h4>
                    <ComparedCell kind={one.kind} cell={cell} place={place} />
                  </div>
                ))}
              </section>
            );
          })}
        </li>
      ))}
    </ol>
  );
}
