import { IconSearch, IconSettings } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { Mark } from '../../components/Mark';
import { AccountMenu } from './AccountMenu';
import { DemoBanner } from './DemoBanner';
import css from './Shell.module.css';
import { usePaletteKey } from './usePaletteKey';
import { WorkspaceMenu } from './WorkspaceMenu';

const Palette = lazy(() => import('../palette/Palette').then((module) => ({ default: module.Palette })));
const MAC = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);

export function Shell() {
  const { t } = useTranslation();
  const { workspace } = useMe();
  const [searching, setSearching] = useState(false);
  usePaletteKey(() => setSearching((open) => !open));
  const params = { workspace: workspace?.id ?? '' };
  return (
    <div className={css.shell}>
      <a href="#content" className={css.skip}>
        {t('shell.skipToContent')}
      </a>
      <header className={`${css.bar} no-print`}>
        <Link to="/w/$workspace/map" params={params} className={css.mark} aria-label="Viaggio">
          <Mark />
          <span>Viaggio</span>
        </Link>
        <nav aria-label={t('shell.menu')} className={css.menu}>
          <Link to="/w/$workspace/map" params={params}>
            {t('shell.map')}
          </Link>
          <Link to="/w/$workspace/customers" params={params} activeOptions={{ includeSearch: false }}>
            {t('shell.customers')}
          </Link>
        </nav>
        <div className={css.tools}>
          <button type="button" className={css.search} onClick={() => setSearching(true)}>
            <IconSearch size={17} stroke={1.6} aria-hidden />
            <span>{t('shell.search')}</span>
            <kbd>{MAC ? '⌘' : 'Ctrl'} K</kbd>
          </button>
          <WorkspaceMenu />
          <Link
            to="/w/$workspace/settings/$section"
            params={{ ...params, section: 'sources' }}
            className={css.gear}
          >
            <IconSettings size={20} stroke={1.5} aria-hidden />
            <span className="unseen">{t('shell.settings')}</span>
          </Link>
          <AccountMenu />
        </div>
      </header>
      {workspace?.demo && <DemoBanner />}
      <main id="content" className={css.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>{searching && <Palette onClose={() => setSearching(false)} />}</Suspense>
    </div>
  );
}
