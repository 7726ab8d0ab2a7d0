import type { ReactNode } from 'react';
import { DottedParts } from './DottedParts';
import css from './QuestionHead.module.css';

interface Props {
  readonly title: ReactNode;
  /** What it is asked of: parts of one line. */
  readonly children: ReactNode;
  readonly tools?: ReactNode;
}

/** A question and what it is asked of, in one line whose parts can be changed. */
export function QuestionHead({ title, children, tools }: Props) {
  return (
    <header className={css.head}>
      <h1>{title}</h1>
      <div className={css.line}>
        <DottedParts>{children}</DottedParts>
      </div>
      {tools && <div className={`${css.tools} no-print`}>{tools}</div>}
    </header>
  );
}
