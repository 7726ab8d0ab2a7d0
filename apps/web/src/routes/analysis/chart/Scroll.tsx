import type { ReactNode } from 'react';
import css from './Scroll.module.css';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that may be wider than the page, and scrolls by itself. */
export function Scroll({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
