import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../components/Skeleton';
import css from './MapSkeleton.module.css';

const COLUMNS = ['a', 'b', 'c', 'd', 'e'];

export function MapSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={css.columns} role="status" aria-label={t('common.loading')}>
      {COLUMNS.map((column) => (
        <div key={column}>
          <Skeleton lines={[55, 85]} />
          <Skeleton lines={[100]} tall />
          <Skeleton lines={[90, 80, 70, 60]} />
          <Skeleton lines={[100]} tall />
          <Skeleton lines={[85, 60]} />
        </div>
      ))}
    </div>
  );
}
