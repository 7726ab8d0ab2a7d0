import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { CatalogueEditor } from './CatalogueEditor';

export function TouchpointsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiQuery('getTouchpoints', {}));
  if (data) return <CatalogueEditor catalogue={data} key={data.version} />;
  return (
    <>
      <PageHead title={t('settings.sections.touchpoints')} lead={t('settings.touchpoints.lead')} />
      {error ? <Fault error={error} onRetry={refetch} /> : <Skeleton lines={[100, 100, 100, 100]} />}
    </>
  );
}
