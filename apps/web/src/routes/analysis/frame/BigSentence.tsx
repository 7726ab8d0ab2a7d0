import type { ReactNode } from 'react';
import css from './Sentence.module.css';

/** A question in words, some of which can be changed. */
export function BigSentence({ children }: { children: ReactNode }) {
  return <p className={css.big}>{children}</p>;
}
