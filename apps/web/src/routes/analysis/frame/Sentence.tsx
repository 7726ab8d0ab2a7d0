import { Children, type ReactNode } from 'react';
import css from './Sentence.module.css';

/** Parts of a question in one line, each of which can be changed. */
export function Sentence({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  return (
    <div className={css.sentence}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places.
        <span key={index} className={css.part}>
          {part}
          {/* The dot stays with what it follows: no line begins with one. */}
          {index < parts.length - 1 && <span aria-hidden>·</span>}
        </span>
      ))}
    </div>
  );
}
