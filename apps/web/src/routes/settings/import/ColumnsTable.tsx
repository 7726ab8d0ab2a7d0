import { Select } from '@mantine/core';
import type { ImportMapping, ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import rows from '../rows.module.css';
import css from './import.module.css';
import { assignColumn, type Becoming, becomingOf } from './mapping';
import { useColumnName } from './useColumnName';
import { useFieldNames } from './useFieldNames';

interface Props {
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

export function ColumnsTable({ preview, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const names = useFieldNames();
  const options = [
    ...names,
    { value: 'property', label: t('settings.import.property') },
    { value: 'leftOut', label: t('settings.wizard.leaveOut') },
  ];
  return (
    <section>
      <h2 className={rows.title}>{t('settings.import.columns')}</h2>
      <p className={rows.lead}>{t('settings.import.columnsHelp')}</p>
      <div className={css.scroll}>
        <table className={`${css.table} ${css.columns}`}>
          <thead>
            <tr>
              <th scope="col">{t('settings.import.column')}</th>
              <th scope="col">{t('settings.import.samples')}</th>
              <th scope="col">{t('settings.import.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column) => (
              <ColumnLine
                key={column.name}
                column={column}
                mapping={mapping}
                options={options}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface LineProps {
  readonly column: ImportPreview['columns'][number];
  readonly mapping: ImportMapping;
  readonly options: { value: string; label: string }[];
  readonly onChange: (mapping: ImportMapping) => void;
}

function ColumnLine({ column, mapping, options, onChange }: LineProps) {
  const { t } = useTranslation();
  const name = useColumnName()(column.name);
  const becoming = becomingOf(mapping, column.name);
  return (
    <tr data-out={becoming === 'leftOut' || undefined}>
      <th scope="row">
        {name}
        {name !== column.name && <small className={css.made}>{t('settings.wizard.madeOf')}</small>}
      </th>
      <td className={css.samples}>{column.samples.slice(0, 3).join(' · ')}</td>
      <td>
        <Select
          aria-label={`${t('settings.import.becomes')}: ${name}`}
          data={options}
          value={becoming}
          onChange={(value) => value && onChange(assignColumn(mapping, column.name, value as Becoming))}
          searchable
        />
      </td>
    </tr>
  );
}
