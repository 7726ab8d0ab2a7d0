import type { BackupList } from '@viaggio/contract/backups';
import type { Job } from '@viaggio/contract/jobs';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';

/** A night may be missed; two may not. */
const OLD_MS = 2 * 86_400_000;

/** What is wrong with what lies there, in words: the latest attempt, its age, its place. */
export function useWarnings(list: BackupList | undefined, attempt: Job | undefined): string[] {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const warnings: string[] = [];
  if (attempt?.status === 'failed') {
    const key = `backups.failed.${attempt.error?.code}`;
    const why = t(i18n.exists(key) ? (key as 'backups.failed.other') : 'backups.failed.other');
    warnings.push(`${t('backups.failedAt', { ago: format.ago(attempt.createdAt) })} ${why}`);
  }
  const latest = list?.items[0];
  if (latest && Date.now() - Date.parse(latest.createdAt) > OLD_MS)
    warnings.push(t('backups.old', { ago: format.ago(latest.createdAt) }));
  if (latest && list.onDataDisk) warnings.push(t('backups.sameDisk'));
  return warnings;
}
