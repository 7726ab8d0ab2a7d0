import type { ReactNode } from 'react';
import css from './Brand.module.css';
import { Mark } from './Mark';

/** Whose page it is, on pages that people see without an account. */
export function Brand({ size = 18, children }: { readonly size?: number; readonly children: ReactNode }) {
  return (
    <p className={css.brand}>
      <Mark size={size} />
      {children}
    </p>
  );
}
