import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery } from '../../api';
import { Empty } from '../../components/Empty';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import { PasswordForm } from './PasswordForm';
import { ShownMap } from './ShownMap';
import css from './sharedMap.module.css';

/** A map by a link: no menu, no people, nothing to change. */
export function SharedMapPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/m/$token' });
  const [password, setPassword] = useState<string>();
  const { data, error, refetch, isFetching } = useQuery({
    ...apiQuery('readSharedMap', { params: { token }, body: { password } }),
    retry: false,
    refetchOnWindowFocus: false,
  });
  const code = error instanceof ApiError ? error.code : undefined;
  const locked = code === 'password_needed' || code === 'password_wrong';
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <div className={css.page}>
      {data ? (
        <ShownMap shared={data} />
      ) : (
        <main>
          {locked && (
            <PasswordForm wrong={code === 'password_wrong'} busy={isFetching} onPassword={setPassword} />
          )}
          {gone && <Empty title={t('maps.shown.goneTitle')}>{t('maps.shown.gone')}</Empty>}
          {!gone && !locked && <Fault error={error} onRetry={() => void refetch()} />}
          {!error && <Skeleton lines={[40, 100, 100, 100]} />}
        </main>
      )}
    </div>
  );
}
