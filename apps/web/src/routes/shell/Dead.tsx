import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { useFaultText } from '../../components/useFaultText';
import css from './Dead.module.css';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className={css.dead}>
      <Empty title={t('common.notFound')} actions={<Link to="/">{t('common.toMap')}</Link>}>
        {t('common.notFoundHelp')}
      </Empty>
    </main>
  );
}

export function Broken({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const text = useFaultText();
  const known = error instanceof ApiError;
  return (
    <main className={css.dead}>
      <Empty
        title={t('common.broken')}
        actions={
          <Button look="solid" onClick={() => location.reload()}>
            {t('common.reload')}
          </Button>
        }
      >
        {known ? text(error) : t('common.brokenHelp')}
      </Empty>
    </main>
  );
}
