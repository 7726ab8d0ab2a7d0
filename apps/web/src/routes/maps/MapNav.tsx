import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './MapNav.module.css';

/** The two ways to look at the journey: as it happens, and as it was drawn. */
export function MapNav() {
  const { t } = useTranslation();
  const params = useParams({ from: '/w/$workspace' });
  return (
    <nav className={`${css.nav} no-print`} aria-label={t('map.nav')}>
      <Link to="/w/$workspace/map" params={params} activeOptions={{ includeSearch: false }}>
        {t('map.live')}
      </Link>
      <Link to="/w/$workspace/maps" params={params} activeOptions={{ includeSearch: false }}>
        {t('map.drawn')}
      </Link>
    </nav>
  );
}
