import { Link, useParams } from '@tanstack/react-router';
import type { Today } from '@viaggio/contract/today';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import css from './TodayPage.module.css';

/** Connections that have gone silent, against their own rhythm. */
export function SilentPart({ silent }: { silent: NonNullable<Today['silent']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <section className={css.part}>
      <h2>{t('today.silent')}</h2>
      {silent.length === 0 && <p className={css.quiet}>{t('today.noSilent')}</p>}
      <ul>
        {silent.map(({ id, name, lastEventAt }) => (
          <li key={id}>
            <Link
              to="/w/$workspace/settings/$section"
              params={{ workspace, section: 'sources' }}
              search={{ item: id }}
            >
              {name}
            </Link>
            <p className={css.notes}>{t('today.silentLine', { ago: format.ago(lastEventAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
