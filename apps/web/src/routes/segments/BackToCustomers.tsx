import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './segments.module.css';

export function BackToCustomers() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <Link to="/w/$workspace/customers" params={{ workspace }} className={css.back}>
      <IconArrowLeft size={16} stroke={1.6} aria-hidden /> {t('shell.customers')}
    </Link>
  );
}
