// biome-ignore-all lint/a11y/useSemanticElements: rows become cards on a phone, where table elements lose their roles.
// biome-ignore-all lint/a11y/useFocusableInteractive: cells of a table that is read, not operated.
import type { ReactNode } from 'react';
import { Tip } from '../../../components/Tip';
import css from './FigureRows.module.css';

export interface FigureHead {
  readonly key: string;
  readonly text: string;
  /** What the figures of the column mean. */
  readonly definition?: string;
  /** Figures stand at the right, words and drawings at the left. */
  readonly words?: boolean;
  /** Takes the whole width of a phone; others stand two by two. */
  readonly wide?: boolean;
  /** The scale of a column of drawings. */
  readonly scale?: ReactNode;
}

export interface FigureRow {
  readonly key: string;
  /** The first names the row. */
  readonly cells: readonly ReactNode[];
  /** Of less weight than the others. */
  readonly quiet?: boolean;
}

interface Props {
  readonly label: string;
  /** Widths of the columns, as a grid writes them. */
  readonly columns: string;
  readonly heads: readonly FigureHead[];
  readonly rows: readonly FigureRow[];
}

/** A table whose rows become small cards of words and figures on a phone. */
export function FigureRows({ label, columns, heads, rows }: Props) {
  return (
    <div
      role="table"
      aria-label={label}
      className={css.table}
      style={{ '--columns': columns } as React.CSSProperties}
    >
      <div role="row" className={css.heads}>
        {heads.map((head) => (
          <span key={head.key} role="columnheader" data-words={head.words || undefined}>
            <Head head={head} />
            {head.scale}
          </span>
        ))}
      </div>
      {rows.map(({ key, cells, quiet }) => (
        <div key={key} role="row" className={css.row} data-quiet={quiet || undefined}>
          {cells.map((cell, index) => (
            <Cell key={heads[index]?.key} head={heads[index]} first={index === 0}>
              {cell}
            </Cell>
          ))}
        </div>
      ))}
    </div>
  );
}

function Head({ head: { text, definition } }: { head: FigureHead }) {
  if (!definition) return text;
  return (
    <Tip text={definition}>
      <button type="button">{text}</button>
    </Tip>
  );
}

interface CellProps {
  readonly head: FigureHead | undefined;
  readonly first: boolean;
  readonly children: ReactNode;
}

function Cell({ head, first, children }: CellProps) {
  return (
    <div
      role={first ? 'rowheader' : 'cell'}
      className={first ? css.name : css.cell}
      data-words={head?.words || undefined}
      data-wide={head?.wide || undefined}
    >
      {!first && (
        <span className={css.label} aria-hidden>
          {head?.text}
        </span>
      )}
      <div className={css.value}>{children}</div>
    </div>
  );
}
