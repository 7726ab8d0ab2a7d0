import type { ReactNode } from 'react';
import css from './RecordAside.module.css';

interface PartProps {
  readonly title: string;
  readonly show?: boolean;
  readonly children: ReactNode;
}

export function AsidePart({ title, show = true, children }: PartProps) {
  if (!show) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function AsidePair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.pair}>
      <span>{name}</span>
      <span>{children}</span>
    </div>
  );
}
