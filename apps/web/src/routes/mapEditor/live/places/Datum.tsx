import type { ReactNode } from 'react';
import { useLiveData } from '../LiveData';
import css from './places.module.css';

interface Props {
  /** `<stage of the model>.<figure>`. */
  readonly figure: string;
  readonly children: ReactNode;
  readonly title?: string | undefined;
}

/**
 * A figure beside what was written. The cell keeps the one place of the keyboard in the grid: from there the data panel
 * has the same figures as buttons of its own.
 */
export function Datum({ figure, children, title }: Props) {
  const live = useLiveData();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.datum}
      title={title}
      onClick={(event) => {
        event.stopPropagation();
        live?.open(figure);
      }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {children}
    </button>
  );
}
