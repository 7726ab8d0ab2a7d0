import type { ReactNode } from 'react';
import css from './FigureButton.module.css';
import { Tip } from './Tip';

interface Props {
  /** What the figure means. */
  readonly definition: string;
  readonly onOpen: () => void;
  readonly children?: ReactNode;
  readonly big?: boolean;
  /** Inside a sentence. */
  readonly plain?: boolean;
}

/** A number: its definition on hover or focus, its people on click. */
export function FigureButton({ definition, onOpen, children, big, plain }: Props) {
  return (
    <Tip text={definition}>
      <button
        type="button"
        className={css.figure}
        data-big={big || undefined}
        data-plain={plain || undefined}
        onClick={onOpen}
      >
        {children}
      </button>
    </Tip>
  );
}
