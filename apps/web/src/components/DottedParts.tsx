import { Children, type ReactNode } from 'react';
import css from './DottedParts.module.css';

/** Parts of a line with dots between them. A dot stays with what it follows: no line begins with one. */
export function DottedParts({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line keep their places.
    <span key={index} className={css.part}>
      {part}
      {index < parts.length - 1 && <span aria-hidden>·</span>}
    </span>
  ));
}
