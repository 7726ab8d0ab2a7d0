import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './personas.module.css';

export function BackToPersonas() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <Link to="/w/$workspace/customers/personas" params={{ workspace }} className={`${css.back} no-print`}>
      <IconArrowLeft size={16} stroke={1.6} aria-hidden /> {t('personas.back')}
    </Link>
  );
}
