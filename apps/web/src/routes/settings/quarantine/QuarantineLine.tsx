import type { Quarantined } from '@viaggio/contract/quarantine';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './quarantine.module.css';
import { readCells, rowLine } from './rowCells';

export function QuarantineLine({ item, onMend }: { item: Quarantined; onMend?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonName();
  const cells = readCells(item.payload);
  const cell = cells?.[item.field];
  const from =
    item.row === null
      ? item.source
      : t('settings.quarantine.fromRow', { source: item.source, row: format.number(item.row) });
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{reason(item.reason)}</strong>
        {item.field && (
          <span className={css.fault}>
            {item.field}
            {cell !== undefined && <mark>{cell || t('settings.quarantine.emptyCell')}</mark>}
          </span>
        )}
        <p className={css.payload} data-code={cells === undefined || undefined}>
          {rowLine(item.payload, item.field)}
        </p>
      </div>
      <span className={rows.faint}>
        {from}, {format.ago(item.receivedAt)}
        {item.edited && `, ${t('settings.quarantine.edited')}`}
      </span>
      {onMend && (
        <Button small onClick={onMend}>
          {t('settings.quarantine.mend')}
        </Button>
      )}
    </li>
  );
}
