import type { ReactNode } from 'react';
import css from './Columns.module.css';

/** Colours of the parts, from the strongest; `lost` for those who leave. */
export type Tone = 'strong' | 'middle' | 'weak' | 'lost';

export interface Part {
  readonly key: string;
  readonly name: string;
  readonly tone: Tone;
  /** Below the line. */
  readonly down?: boolean;
}

export interface Column {
  readonly key: string;
  readonly label: string;
  /** By key of the part. */
  readonly values: Readonly<Record<string, number>>;
  /** Not finished: drawn hatched. */
  readonly open?: boolean;
  /** All that is known of it, in words. */
  readonly says: string;
}

interface Props {
  readonly parts: readonly Part[];
  readonly columns: readonly Column[];
  /** Key of the column that is looked at, and what looks at another: pointing at it, or the arrow keys. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  readonly label: string;
  /** The chosen column is told of elsewhere: no line below. */
  readonly silent?: boolean;
  /** Right under the columns, on the same scale: notes of days. */
  readonly children?: ReactNode;
}

/** Above so many columns only some have room for their label. */
const ALL_LABELS = 14;

/** Stacked columns, some parts above a line and some below. One column is chosen, as on a slider. */
export function Columns({ parts, columns, chosen, onChoose, label, silent, children }: Props) {
  const index = Math.max(
    0,
    columns.findIndex(({ key }) => key === chosen),
  );
  const [up, down] = [parts.filter((part) => !part.down), parts.filter((part) => part.down)];
  const sum = (of: readonly Part[], { values }: Column) =>
    of.reduce((total, { key }) => total + (values[key] ?? 0), 0);
  const highest = Math.max(Number.EPSILON, ...columns.map((column) => sum(up, column)));
  const lowest = Math.max(0, ...columns.map((column) => sum(down, column)));
  return (
    <figure>
      <Key parts={parts} />
      <div
        className={css.plot}
        style={{ '--count': columns.length } as React.CSSProperties}
        data-many={columns.length > 40 || undefined}
      >
        {columns.map((column, at) => (
          <span
            key={column.key}
            className={css.column}
            data-chosen={at === index || undefined}
            data-open={column.open || undefined}
            style={{ gridTemplateRows: `${highest}fr ${lowest}fr` }}
            aria-hidden
          >
            <Stack parts={up} column={column} most={highest} />
            <Stack parts={down} column={column} most={lowest} down />
          </span>
        ))}
        <input
          type="range"
          className={css.range}
          aria-label={label}
          aria-valuetext={columns[index]?.says}
          min={0}
          max={columns.length - 1}
          value={index}
          onChange={({ currentTarget }) => {
            const column = columns[Number(currentTarget.value)];
            if (column) onChoose(column.key);
          }}
        />
      </div>
      <Labels columns={columns} />
      {children}
      {!silent && <figcaption className={css.says}>{columns[index]?.says}</figcaption>}
    </figure>
  );
}

interface StackProps {
  readonly parts: readonly Part[];
  readonly column: Column;
  readonly most: number;
  readonly down?: boolean;
}

function Stack({ parts, column, most, down }: StackProps) {
  return (
    <span className={css.stack} data-down={down || undefined}>
      {parts.map(({ key, tone }) => (
        <span
          key={key}
          className={css.part}
          data-tone={tone}
          style={{ height: `${most === 0 ? 0 : ((column.values[key] ?? 0) / most) * 100}%` }}
        />
      ))}
    </span>
  );
}

function Key({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className={css.key}>
      {parts.map(({ key, name, tone }) => (
        <li key={key}>
          <span className={css.part} data-tone={tone} aria-hidden /> {name}
        </li>
      ))}
    </ul>
  );
}

function Labels({ columns }: { columns: readonly Column[] }) {
  const every = columns.length <= ALL_LABELS;
  const shown = every ? columns : [columns[0], columns[Math.floor(columns.length / 2)], columns.at(-1)];
  return (
    <div className={css.labels} data-every={every || undefined} aria-hidden>
      {shown.map((column) => column && <span key={column.key}>{column.label}</span>)}
    </div>
  );
}
