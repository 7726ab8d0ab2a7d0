import { Select } from '@mantine/core';
import type { BookFile } from '@viaggio/contract/books';
import { BOOK_COLUMNS } from '@viaggio/domain/reconciliation';
import { useTranslation } from 'react-i18next';
import rows from '../../rows.module.css';

interface Props {
  readonly read: BookFile;
  readonly onChoose: (choice: {
    readonly columns?: BookFile['columns'];
    readonly dateOrder?: BookFile['dateOrder'];
  }) => void;
}

/** Which column holds what, and how its dates are written. */
export function FileColumns({ read, onChoose }: Props) {
  const { t } = useTranslation();
  const options = read.names.map(({ name, samples }) => ({
    value: name,
    label: samples.length > 0 ? `${name} (${samples[0]})` : name,
  }));
  return (
    <section>
      {read.missing.map((what) => (
        <p key={what} role="alert" className={`${rows.lead} ${rows.warn}`}>
          {t(`verify.books.missing.${what}`)}
        </p>
      ))}
      <div className={rows.two}>
        {BOOK_COLUMNS.map((column) => (
          <Select
            key={column}
            label={t(`verify.books.columns.${column}`)}
            data={options}
            value={read.columns[column] ?? null}
            placeholder={t('verify.books.noColumn')}
            clearable
            searchable
            onChange={(name) => onChoose({ columns: withColumn(read.columns, column, name) })}
          />
        ))}
        <Select
          label={t('settings.import.dateOrder')}
          description={read.dateOrderAssumed && t('verify.books.orderAssumed')}
          data={[
            { value: 'day-first', label: t('settings.import.orderDay') },
            { value: 'month-first', label: t('settings.import.orderMonth') },
            { value: 'year-first', label: t('settings.import.orderYear') },
          ]}
          value={read.dateOrder}
          allowDeselect={false}
          onChange={(order) => onChoose({ dateOrder: order as BookFile['dateOrder'] })}
        />
      </div>
    </section>
  );
}

/** A column is one thing at a time. */
function withColumn(
  columns: BookFile['columns'],
  column: keyof BookFile['columns'],
  name: string | null,
): BookFile['columns'] {
  const others = Object.entries(columns).filter(([key, taken]) => key !== column && taken !== name);
  return { ...Object.fromEntries(others), ...(name !== null && { [column]: name }) };
}
