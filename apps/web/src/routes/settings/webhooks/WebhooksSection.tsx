import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { NewWebhook } from './NewWebhook';
import { WebhookLine } from './WebhookLine';
import { WebhookPanel } from './WebhookPanel';

/** For whoever runs the shop, the payments, the forms: what they tell us, and what it becomes. */
export function WebhooksSection() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [adding, setAdding] = useState(false);
  const { item } = useSearch({ from: '/w/$workspace/shell/settings/$section' });
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const open = (id: string | undefined) => void navigate({ search: { item: id } });
  const { data, error, refetch } = useQuery({ ...apiQuery('listWebhooks', {}), refetchInterval: 5000 });
  const chosen = data?.items.find(({ id }) => id === item);
  const isEmpty = data?.items.length === 0;
  const add = may && (
    <Button look="solid" icon={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('webhooks.add')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('settings.sections.webhooks')} lead={t('webhooks.lead')} actions={!isEmpty && add} />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[100, 100, 100]} />}
      {isEmpty && (
        <Empty title={t('webhooks.emptyTitle')} actions={add}>
          {t('webhooks.emptyHelp')}
        </Empty>
      )}
      {data && !isEmpty && (
        <ul className={rows.rows}>
          {data.items.map((webhook) => (
            <WebhookLine key={webhook.id} webhook={webhook} onOpen={() => open(webhook.id)} />
          ))}
        </ul>
      )}
      {adding && (
        <NewWebhook
          onClose={() => setAdding(false)}
          onCreated={(id) => {
            setAdding(false);
            open(id);
          }}
        />
      )}
      {chosen && <WebhookPanel key={chosen.id} webhook={chosen} onClose={() => open(undefined)} />}
    </>
  );
}
