import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/session';
import { DemoBanner } from './DemoBanner';
import css from './Shell.module.css';
import { TopBar } from './TopBar';
import { usePaletteKey } from './usePaletteKey';

const Palette = lazy(() => import('../palette/Palette').then((module) => ({ default: module.Palette })));

export function Shell() {
  const { t } = useTranslation();
  const settings = useSettings();
  const [searching, setSearching] = useState(false);
  usePaletteKey(() => setSearching((open) => !open));
  return (
    <div className={css.shell}>
      <a href="#content" className={css.skip}>
        {t('shell.skipToContent')}
      </a>
      <TopBar onSearch={() => setSearching(true)} />
      {settings?.demo && <DemoBanner />}
      <main id="content" className={css.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>{searching && <Palette onClose={() => setSearching(false)} />}</Suspense>
    </div>
  );
}
