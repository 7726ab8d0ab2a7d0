import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ImportRun } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Progress } from '../../../components/Progress';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './import.module.css';

/** One import: how far it is while it runs, what it gave when it is done. */
export function ImportProgress({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: run, error } = useQuery({
    ...apiQuery('getImport', { params: { id } }),
    refetchInterval: ({ state }) => (state.data && !isMoving(state.data) ? false : 700),
  });
  if (!run) return <Fault error={error} />;
  const failure = run.error ? new ApiError(400, run.error.code, run.error.message) : null;
  return (
    <section className={css.progress}>
      <h2>{isMoving(run) ? t('settings.import.working', { file: run.file }) : run.file}</h2>
      {isMoving(run) ? (
        <>
          <Progress value={run.progress} label={run.file} />
          <p>{t('settings.import.canLeave')}</p>
        </>
      ) : (
        run.status === 'done' && <Outcome run={run} />
      )}
      <Fault error={failure} />
      <After run={run} />
    </section>
  );
}

function isMoving(run: ImportRun): boolean {
  return run.status === 'queued' || run.status === 'running';
}

function Outcome({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonName();
  return (
    <>
      <p>
        {t(run.dryRun ? 'settings.import.doneDry' : 'settings.import.done', {
          stored: format.number(run.stored),
          duplicate: format.number(run.duplicate),
          quarantined: format.number(run.quarantined),
        })}
      </p>
      <ul className={rows.faint}>
        {run.reasons.map((each) => (
          <li key={each.reason}>
            {t('settings.import.firstRow', {
              reason: reason(each.reason),
              count: each.rows,
              n: format.number(each.rows),
              row: format.number(each.firstRow),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function After({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const { workspace } = useParams({ from: '/w/$workspace' });
  if (isMoving(run)) return null;
  const toMap = () => navigate({ to: '/w/$workspace/map', params: { workspace }, search: { period: '365' } });
  const toFix = () =>
    navigate({
      to: '/w/$workspace/settings/$section',
      params: { workspace, section: 'quarantine' },
      search: {},
    });
  return (
    <div className={rows.foot}>
      {run.stored > 0 && !run.dryRun && (
        <Button look="solid" onClick={toMap}>
          {t('settings.import.toMap')}
        </Button>
      )}
      {run.quarantined > 0 && !run.dryRun && <Button onClick={toFix}>{t('settings.import.toFix')}</Button>}
      <Button onClick={() => navigate({ search: {} })}>{t('settings.import.another')}</Button>
    </div>
  );
}
