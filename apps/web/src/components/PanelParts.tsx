import type { ReactNode } from 'react';
import css from './PanelParts.module.css';

/** The figure a panel is about. */
export const PanelValue = ({ children }: { children: ReactNode }) => <p className={css.value}>{children}</p>;

/** What is to be known beside it. */
export const PanelNote = ({ children }: { children: ReactNode }) => <p className={css.note}>{children}</p>;

/** A part of a panel with a title of its own. */
export const PanelSection = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <section className={css.section}>
    <h3>{title}</h3>
    {children}
  </section>
);
