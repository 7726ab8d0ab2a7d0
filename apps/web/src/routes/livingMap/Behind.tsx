import { type ReactNode, useState } from 'react';
import type { ReportBody, ReportName } from '../../api';
import { PeopleBehind } from '../../components/PeopleBehind';
import { Tip } from '../../components/Tip';
import css from './livingMap.module.css';

interface Props<N extends ReportName> {
  readonly report: N;
  readonly body: ReportBody<N>;
  readonly cell: string;
  readonly definition?: string;
  readonly children: ReactNode;
}

/** A figure inside a panel: pressed, it opens the customers behind it right below. */
export function Behind<N extends ReportName>({ report, body, cell, definition, children }: Props<N>) {
  const [open, setOpen] = useState(false);
  const button = (
    <button type="button" className={css.figure} aria-expanded={open} onClick={() => setOpen(!open)}>
      {children}
    </button>
  );
  return (
    <>
      {definition ? <Tip text={definition}>{button}</Tip> : button}
      {open && (
        <div className={css.behind}>
          <PeopleBehind report={report} body={body} cell={cell} />
        </div>
      )}
    </>
  );
}
