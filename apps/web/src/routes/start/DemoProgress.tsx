import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery, enterWorkspace } from '../../api';
import { Fault } from '../../components/Fault';
import { Progress } from '../../components/Progress';
import { useFormat } from '../../format';
import css from './choices.module.css';
import { StartFrame } from './StartFrame';

/** The example being made: it can be left, and opens by itself. */
export function DemoProgress({ workspaceId, job: id }: { workspaceId: string; job: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  enterWorkspace(workspaceId);
  const { data: job, error } = useQuery({
    ...apiQuery('getJob', { params: { id } }),
    refetchInterval: ({ state }) =>
      state.data?.status === 'done' || state.data?.status === 'failed' ? false : 700,
  });
  const done = job?.status === 'done';
  useEffect(() => {
    if (done)
      void navigate({
        to: '/w/$workspace/map',
        params: { workspace: workspaceId },
        search: { period: '365' },
      });
  }, [done, navigate, workspaceId]);
  const failure = job?.error ? new ApiError(500, job.error.code, job.error.message) : error;
  return (
    <StartFrame title={t('start.connect.demoWorking')} lead={t('start.connect.demoWorkingHelp')}>
      <Progress value={job?.progress ?? null} label={t('start.connect.demoWorking')} />
      <div className={css.progress}>
        <span>{job ? format.share(job.progress ?? 0) : ' '}</span>
        <Link to="/w/$workspace/map" params={{ workspace: workspaceId }} search={{ period: '365' }}>
          {t('start.connect.demoMeanwhile')}
        </Link>
      </div>
      <Fault error={failure} />
    </StartFrame>
  );
}
