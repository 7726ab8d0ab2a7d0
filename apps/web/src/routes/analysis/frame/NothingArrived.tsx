import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSettings } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { useCounted } from './useCounted';

/** Whether the workspace has no contacts at all. The example comes without a source, but not without contacts. */
export function useNothingArrived(): boolean {
  const settings = useSettings();
  return settings !== null && !settings.hasEvents && !settings.demo;
}

/** No contact has ever arrived: what will stand here, and how to begin. */
export function NothingArrived({ children }: { children: ReactNode }) {
  const { t } = useCounted();
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const to = '/w/$workspace/settings/$section';
  return (
    <Empty
      title={t('analysis.emptyTitle')}
      actions={
        <>
          <Button look="solid" onClick={() => navigate({ to, params: { workspace, section: 'import' } })}>
            {t('start.connect.file')}
          </Button>
          <Button onClick={() => navigate({ to, params: { workspace, section: 'sources' } })}>
            {t('customers.emptyAction')}
          </Button>
        </>
      }
    >
      {children}
    </Empty>
  );
}
