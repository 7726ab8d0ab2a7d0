import { useQuery } from '@tanstack/react-query';
import type { ApiKey } from '@viaggio/contract/keys';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { CopyBlock } from '../../../components/CopyBlock';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { KeyForm } from './KeyForm';

/** How long the old key works beside the new one: time to change it where it is used. */
const OVERLAP_DAYS = 7;

export function KeysSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiQuery('listKeys', {}));
  return (
    <>
      <PageHead
        title={t('settings.sections.keys')}
        lead={t('settings.keys.lead')}
        actions={<a href="/api/v1/openapi.json">{t('settings.keys.docs')}</a>}
      />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data?.items.length === 0 && <p className={rows.faint}>{t('settings.keys.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className={rows.rows}>
          {data.items.map((key) => (
            <KeyLine key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      <KeyForm />
    </>
  );
}

function KeyLine({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const format = useFormat();
  const revoke = useChange('revokeKey', {
    renews: ['listKeys'],
    onDone: () => showToast(t('settings.keys.revoked', { name: apiKey.name })),
  });
  const rotate = useChange('rotateKey', { renews: ['listKeys'] });
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{apiKey.name}</strong> <code>{apiKey.start}…</code>
        <small>
          {apiKey.scopes.map((scope) => t(`settings.keys.scope_${scope}`)).join(', ')} ·{' '}
          {apiKey.createdBy
            ? t('settings.keys.by', { name: apiKey.createdBy, date: format.date(apiKey.createdAt) })
            : t('settings.keys.fromSettings', { date: format.date(apiKey.createdAt) })}
          {apiKey.expiresAt && ` · ${t('settings.keys.until', { date: format.date(apiKey.expiresAt) })}`}
        </small>
        {rotate.data && (
          <div className={rows.made}>
            <p className={rows.warn}>{t('settings.keys.rotated', { days: OVERLAP_DAYS })}</p>
            <CopyBlock text={rotate.data.key} label={rotate.data.name} />
          </div>
        )}
      </div>
      <span className={rows.faint}>
        {apiKey.lastUsedAt
          ? t('settings.keys.lastUsed', { ago: format.ago(apiKey.lastUsedAt) })
          : t('settings.keys.neverUsed')}
      </span>
      {apiKey.createdBy !== '' && !rotate.data && (
        <Button
          small
          busy={rotate.isPending}
          onClick={() => rotate.mutate({ params: { id: apiKey.id }, body: { overlapDays: OVERLAP_DAYS } })}
        >
          {t('settings.keys.rotate')}
        </Button>
      )}
      <ConfirmButton
        small
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate({ params: { id: apiKey.id } })}
      >
        {t('settings.keys.revoke')}
      </ConfirmButton>
    </li>
  );
}
