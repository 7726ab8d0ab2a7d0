import { IconCopyCheck } from '@tabler/icons-react';
import type { BackupList } from '@viaggio/contract/backups';
import type { Job } from '@viaggio/contract/jobs';
import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { CopyBlock } from '../../../components/CopyBlock';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Progress } from '../../../components/Progress';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { BackupLines, LatestFigures } from './BackupLines';
import css from './backups.module.css';
import { elsewhereCommands, nightlyCommand, restoreCommands } from './commands';
import { isMoving, useBackups } from './useBackups';
import { useWarnings } from './useWarnings';
import { Warnings } from './Warnings';

/** For whoever answers for the installation: whether there is a backup, where, until when, and how to return to it. */
export function BackupsSection() {
  const { t } = useTranslation();
  const { data, error, refetch, attempt, make, isStarting } = useBackups();
  const action = data?.possible && (
    <Button
      look="solid"
      icon={<IconCopyCheck size={17} />}
      busy={isStarting || isMoving(attempt)}
      onClick={make}
    >
      {t('backups.make')}
    </Button>
  );
  const warnings = useWarnings(data, attempt);
  const isEmpty = data?.items.length === 0;
  return (
    <>
      <PageHead
        title={t('settings.sections.backups')}
        lead={t('backups.lead')}
        actions={!isEmpty && action}
      />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[40, 100, 100, 100]} />}
      {attempt && isMoving(attempt) && <Making job={attempt} />}
      <Warnings texts={warnings} />
      {isEmpty && data.possible && !isMoving(attempt) && (
        <Empty title={t('backups.none')} actions={action}>
          {t('backups.noneHelp')}
        </Empty>
      )}
      {data && !data.possible && (
        <>
          <Empty title={t('backups.elsewhere')}>{t('backups.elsewhereHelp')}</Empty>
          <CopyBlock text={elsewhereCommands} label={t('backups.elsewhereCommands')} />
        </>
      )}
      {data && !isEmpty && <Kept list={data} />}
      {data?.possible && <Nightly />}
    </>
  );
}

/** How far the running one is. */
function Making({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={css.making}>
      <p>
        <strong>{t('backups.making')}</strong> {job.progress !== null && format.share(job.progress)}
      </p>
      <Progress value={job.progress} label={t('backups.making')} />
      <p className={rows.faint}>{t('backups.canLeave')}</p>
    </section>
  );
}

function Kept({ list }: { list: BackupList }) {
  const { t } = useTranslation();
  const [latest] = list.items;
  if (!latest) return null;
  return (
    <>
      <LatestFigures latest={latest} kept={list.items.length} />
      <p className={rows.lead}>
        <Trans
          i18nKey="backups.where"
          values={{ directory: list.directory, n: list.days }}
          components={{ code: <code /> }}
        />
      </p>
      <BackupLines items={list.items} />
      <h2 className={rows.title}>{t('backups.restore')}</h2>
      <p className={rows.lead}>{t('backups.restoreHelp')}</p>
      <CopyBlock text={restoreCommands(latest.path)} label={t('backups.restoreCommands')} whole />
      <p className={rows.foot}>{t('backups.restoreTry')}</p>
    </>
  );
}

function Nightly() {
  const { t } = useTranslation();
  return (
    <>
      <h2 className={rows.title}>{t('backups.nightly')}</h2>
      <p className={rows.lead}>{t('backups.nightlyHelp')}</p>
      <CopyBlock text={nightlyCommand(window.location.origin)} label={t('backups.nightlyCommand')} whole />
    </>
  );
}
