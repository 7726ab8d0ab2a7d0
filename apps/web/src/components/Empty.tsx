import type { ReactNode } from 'react';
import css from './Empty.module.css';

interface Props {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly small?: boolean;
}

/** Nothing here yet: says why and what to do next. `small`: one part of a page among others, without the drawing. */
export function Empty({ title, children, actions, small }: Props) {
  return (
    <div className={css.empty} data-small={small || undefined}>
      {!small && (
        <svg viewBox="0 0 120 44" width="120" height="44" aria-hidden>
          <path d="M4 10c26 0 24 24 52 24s30-24 60-24" className={css.path} />
          <circle cx="4" cy="10" r="3" className={css.dot} />
          <circle cx="56" cy="34" r="3" className={css.ring} />
          <circle cx="116" cy="10" r="3" className={css.ring} />
        </svg>
      )}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
