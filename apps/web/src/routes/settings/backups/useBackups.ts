import { useQuery } from '@tanstack/react-query';
import type { Job } from '@viaggio/contract/jobs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';

const SOON_MS = 1_000;
const LATER_MS = 30_000;

export const isMoving = (job: Job | undefined): boolean =>
  job?.status === 'queued' || job?.status === 'running';

/** What lies there, the latest attempt, whoever made it, and how to make one. */
export function useBackups() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...apiQuery('listBackups', {}), refetchInterval: LATER_MS });
  const jobs = useQuery({
    ...apiQuery('listJobs', { query: { limit: 50 } }),
    refetchInterval: ({ state }) => (isMoving(latestOf(state.data?.items)) ? SOON_MS : LATER_MS),
  });
  const attempt = latestOf(jobs.data?.items);
  const moved = useRef(false);
  useEffect(() => {
    if (isMoving(attempt)) moved.current = true;
    else if (moved.current) {
      moved.current = false;
      void refetch();
      if (attempt?.status === 'done') showToast(t('backups.made'));
    }
  }, [attempt, refetch, t]);
  const make = useChange('startBackup', { renews: ['listJobs'] });
  return { data, error, refetch, attempt, make: () => make.mutate({}), isStarting: make.isPending };
}

const latestOf = (jobs: readonly Job[] | undefined): Job | undefined =>
  jobs?.find(({ kind }) => kind === 'backup');
