import type { ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './import.module.css';
import { useColumnName } from './useColumnName';

type Row = ImportPreview['reading'][number];

/** Rows that cannot be read, each with why and the cell at fault. */
export function ProblemList({ reading }: { reading: readonly Row[] }) {
  const { t } = useTranslation();
  // A row that becomes several contacts is told once.
  const wrong = reading.filter(
    (row, at) => row.problem && reading.findIndex((other) => isSame(row, other)) === at,
  );
  if (wrong.length === 0) return null;
  return (
    <section>
      <h2 className={rows.title}>{t('settings.wizard.toFix')}</h2>
      <ul className={css.problems}>
        {wrong.map((row) => (
          <Problem key={`${row.row} ${row.problem} ${row.column}`} row={row} />
        ))}
      </ul>
      <p className={rows.faint}>{t('settings.wizard.later')}</p>
    </section>
  );
}

const isSame = (a: Row, b: Row): boolean =>
  a.row === b.row && a.problem === b.problem && a.column === b.column;

function Problem({ row }: { row: Row }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonName();
  const nameOf = useColumnName();
  const column = row.column && nameOf(row.column);
  return (
    <li>
      <strong>{t('settings.wizard.rowIs', { row: format.number(row.row) })}</strong>
      <span className={css.problem}>{row.problem && reason(row.problem)}</span>
      {column && (
        <span>
          {row.cell
            ? t('settings.wizard.inCell', { cell: row.cell, column })
            : t('settings.wizard.emptyCell', { column })}
        </span>
      )}
    </li>
  );
}
