import { IconAlertTriangle } from '@tabler/icons-react';
import type { Backup } from '@viaggio/contract/backups';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import css from './Warnings.module.css';

/** A night may be missed; two may not. */
const OLD_MS = 2 * 86_400_000;

/** What makes a backup worth less than it seems, each with what to do. */
export function Warnings({ latest, onDataDisk }: { latest: Backup; onDataDisk: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isOld = Date.now() - Date.parse(latest.createdAt) > OLD_MS;
  const warnings = [
    ...(isOld ? [t('backups.old', { ago: format.ago(latest.createdAt) })] : []),
    ...(onDataDisk ? [t('backups.sameDisk')] : []),
  ];
  if (warnings.length === 0) return null;
  return (
    <ul className={css.warnings}>
      {warnings.map((warning) => (
        <li key={warning}>
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
          <span>{warning}</span>
        </li>
      ))}
    </ul>
  );
}
