import type { Backup } from '@viaggio/contract/backups';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { useSize } from './useSize';

/** Is there one, how old, how large, until when. */
export function LatestFigures({ latest, kept }: { latest: Backup; kept: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const size = useSize();
  const figures = {
    latest: format.ago(latest.createdAt),
    size: size(latest.bytes),
    until: format.date(latest.expiresAt),
    kept: format.number(kept),
  };
  return (
    <dl className={rows.figures}>
      {(['latest', 'size', 'until', 'kept'] as const).map((name) => (
        <div key={name}>
          <dd>{figures[name]}</dd>
          <dt>{t(`backups.${name}`)}</dt>
        </div>
      ))}
    </dl>
  );
}

export function BackupLines({ items }: { items: readonly Backup[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 className={rows.title}>{t('backups.list')}</h2>
      <ul className={rows.rows}>
        {items.map((backup) => (
          <BackupLine key={backup.name} backup={backup} />
        ))}
      </ul>
    </>
  );
}

function BackupLine({ backup }: { backup: Backup }) {
  const { t } = useTranslation();
  const format = useFormat();
  const size = useSize();
  const events = backup.rows.events.events ?? 0;
  const says = [
    size(backup.bytes),
    t('backups.events', { count: events, n: format.number(events) }),
    t('backups.version', { version: backup.version }),
  ];
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{format.date(backup.createdAt, 'full')}</strong>
        <small>{says.join(' · ')}</small>
        <small>
          <code>{backup.name}</code>
        </small>
      </div>
      <span className={rows.faint}>{t('backups.expires', { date: format.date(backup.expiresAt) })}</span>
    </li>
  );
}
