import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useChange } from '../../components/useChange';
import css from './DemoBanner.module.css';

/** Never lets anybody take the example for their own figures. */
export function DemoBanner() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay('owner');
  const remove = useChange('removeDemo', {
    renews: ['getMe'],
    onDone: () => navigate({ to: '/', reloadDocument: true }),
  });
  return (
    <aside className={`${css.banner} no-print`} aria-label={t('shell.demo')}>
      <span>{t('shell.demoBanner')}</span>
      {may && (
        <button type="button" onClick={() => remove.mutate({})} disabled={remove.isPending}>
          {t('shell.demoLeave')}
        </button>
      )}
    </aside>
  );
}
