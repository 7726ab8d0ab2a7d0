import type { ReactNode } from 'react';
import css from './BigFigures.module.css';

export interface BigFigure {
  readonly key: string;
  readonly name: string;
  readonly figure: ReactNode;
  /** Small, below it. */
  readonly note?: ReactNode;
}

/** A few figures worth remembering, side by side. */
export function BigFigures({ figures, title }: { figures: readonly BigFigure[]; title?: string }) {
  return (
    <>
      {title && <h2 className={css.title}>{title}</h2>}
      <dl className={css.figures}>
        {figures.map(({ key, name, figure, note }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              {figure}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
