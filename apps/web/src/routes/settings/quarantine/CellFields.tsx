import { TextInput } from '@mantine/core';
import rows from '../rows.module.css';

interface Props {
  readonly cells: Readonly<Record<string, string>>;
  /** The column at fault, and what is wrong with it. */
  readonly fault: string;
  readonly reason: string;
  readonly onChange: (cells: Record<string, string>) => void;
}

/** The cells of a row of a file, each in a field of its own; the one at fault says why, and has the focus. */
export function CellFields({ cells, fault, reason, onChange }: Props) {
  return (
    <div className={rows.pairs}>
      {Object.entries(cells).map(([column, cell]) => (
        <TextInput
          key={column}
          label={column}
          value={cell}
          error={column === fault ? reason : undefined}
          data-autofocus={column === fault || undefined}
          onChange={(event) => onChange({ ...cells, [column]: event.target.value })}
        />
      ))}
    </div>
  );
}
