import type { ReactNode } from 'react';
import css from './PageHead.module.css';

interface Props {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHead({ title, lead, actions }: Props) {
  return (
    <header className={css.head}>
      <div>
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
    </header>
  );
}
