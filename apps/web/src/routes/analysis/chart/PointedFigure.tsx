import type { ReactNode, Ref } from 'react';
import css from './PointedFigure.module.css';

interface Props {
  readonly label: string;
  /** What is told of what is pointed at or has the focus, or how to point. */
  readonly says: string;
  /** Of what is as wide as the page's text, for drawings that fit themselves to it. */
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A drawing that may be wider than the page, with a line above it that tells what is pointed at. */
export function PointedFigure({ label, says, ref, children }: Props) {
  return (
    <figure className={css.figure} aria-label={label}>
      <figcaption className={css.says}>{says}</figcaption>
      <div className={css.scroll}>
        <div ref={ref}>{children}</div>
      </div>
    </figure>
  );
}
