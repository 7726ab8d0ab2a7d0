import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../components/Skeleton';

export function FunnelSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('common.loading')}>
      <Skeleton lines={[100, 100]} tall />
    </div>
  );
}
