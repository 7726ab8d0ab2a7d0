import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import css from './MapsEmpty.module.css';

/** What a map is good for, before there is one. */
export function MapsEmpty() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const navigate = useNavigate({ from: '/w/$workspace/maps' });
  const begin = (start: 'data' | 'template') => void navigate({ search: (before) => ({ ...before, start }) });
  const actions = may && (
    <>
      <Button look="solid" onClick={() => begin('data')}>
        {t('maps.create.fromData')}
      </Button>
      <Button onClick={() => begin('template')}>{t('maps.create.fromTemplate')}</Button>
    </>
  );
  return (
    <>
      <Empty title={t('maps.list.emptyTitle')} actions={actions}>
        {t('maps.list.emptyText')}
      </Empty>
      <ol className={css.teach}>
        {(['today', 'target', 'together'] as const).map((what) => (
          <li key={what}>
            <h2>{t(`maps.list.teach.${what}`)}</h2>
            <p>{t(`maps.list.teach.${what}Text`)}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
