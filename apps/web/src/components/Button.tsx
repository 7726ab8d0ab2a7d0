import type { ButtonHTMLAttributes, ReactNode } from 'react';
import css from './Button.module.css';

type Look = 'solid' | 'line' | 'plain' | 'danger';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  readonly icon?: ReactNode;
  readonly busy?: boolean;
  readonly small?: boolean;
}

export function Button({ look = 'line', icon, busy, small, children, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      data-look={look}
      data-small={small || undefined}
      className={`${css.button} ${className}`}
    >
      {icon}
      {children}
      {busy && <span className={css.busy} aria-hidden />}
    </button>
  );
}
