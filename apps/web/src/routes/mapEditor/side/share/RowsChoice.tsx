import { Checkbox } from '@mantine/core';
import type { MapRow } from '@viaggio/domain/maps';
import { useTranslation } from 'react-i18next';
import { useRowName } from '../../../maps/sheet/useRowName';
import css from './share.module.css';

interface Props {
  /** Those that can be chosen. */
  readonly rows: readonly MapRow[];
  /** Ids of those chosen. */
  readonly value: string[];
  readonly onChange: (rows: string[]) => void;
}

/** Which rows whoever has a link is sent. */
export function RowsChoice({ rows, value, onChange }: Props) {
  const { t } = useTranslation();
  const rowName = useRowName();
  return (
    <Checkbox.Group
      label={t('maps.share.rows')}
      value={value}
      onChange={onChange}
      error={value.length === 0 && t('maps.share.rowsNone')}
    >
      <div className={css.rows}>
        {rows.map((row) => (
          <Checkbox key={row.id} value={row.id} label={rowName(row)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
