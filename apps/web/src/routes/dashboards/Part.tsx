import type { ReactNode } from 'react';
import css from './Part.module.css';

/** One part of the page of dashboards, under a title of its own. */
export function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  );
}
