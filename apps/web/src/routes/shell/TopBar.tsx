import { IconSearch, IconSettings } from '@tabler/icons-react';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/session';
import { Mark } from '../../components/Mark';
import { AccountMenu } from './AccountMenu';
import css from './Shell.module.css';
import { WorkspaceMenu } from './WorkspaceMenu';

const MAC = /mac|iphone|ipad/i.test(navigator.userAgent);

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation();
  const params = { workspace: useSettings()?.id ?? '' };
  const drawn = useMatchRoute()({ to: '/w/$workspace/maps', fuzzy: true }) !== false;
  return (
    <header className={css.bar}>
      <Link to="/w/$workspace/map" params={params} className={css.mark} aria-label="Viaggio">
        <Mark />
        <span>Viaggio</span>
      </Link>
      <nav aria-label={t('shell.menu')} className={css.menu}>
        <Link to="/w/$workspace/today" params={params} activeOptions={{ includeSearch: false }}>
          {t('shell.today')}
        </Link>
        <Link to="/w/$workspace/map" params={params} data-here={drawn || undefined}>
          {t('shell.map')}
        </Link>
        <Link to="/w/$workspace/customers" params={params} activeOptions={{ includeSearch: false }}>
          {t('shell.customers')}
        </Link>
        <Link to="/w/$workspace/analysis" params={params} activeOptions={{ includeSearch: false }}>
          {t('shell.analysis')}
        </Link>
      </nav>
      <div className={css.tools}>
        <button type="button" className={css.search} onClick={onSearch}>
          <IconSearch size={17} stroke={1.6} aria-hidden />
          <span>{t('shell.search')}</span>
          <kbd>{MAC ? '⌘' : 'Ctrl'} K</kbd>
        </button>
        <WorkspaceMenu />
        <Link to="/w/$workspace/settings" params={params} className={css.gear}>
          <IconSettings size={20} stroke={1.5} aria-hidden />
          <span className="unseen">{t('shell.settings')}</span>
        </Link>
        <AccountMenu />
      </div>
    </header>
  );
}
