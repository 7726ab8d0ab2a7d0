import type { ReactNode } from 'react';
import css from './Chart.module.css';

/** A drawing with its title. */
export function Chart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={css.chart}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
