import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './SettingsFrame.module.css';
import { useSectionNames } from './sections';

const GROUPS = ['groupData', 'groupMap', 'groupTeam'] as const;

export function SettingsFrame() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const nav = useShownSection();
  const sections = useSectionNames();
  return (
    <div className={css.frame}>
      <nav ref={nav} className={css.nav} aria-label={t('settings.nav')}>
        {GROUPS.map((group) => (
          <div key={group}>
            <p>{t(`settings.${group}`)}</p>
            <ul>
              {sections
                .filter((section) => section.group === group)
                .map(({ id, name }) => (
                  <li key={id}>
                    <Link
                      to="/w/$workspace/settings/$section"
                      params={{ workspace, section: id }}
                      activeOptions={{ includeSearch: false }}
                    >
                      {name}
                    </Link>
                  </li>
                ))}
              {group === 'groupMap' && (
                <li>
                  <Link to="/w/$workspace/customers/personas" params={{ workspace }}>
                    {t('customers.personas')}
                  </Link>
                </li>
              )}
            </ul>
          </div>
        ))}
      </nav>
      <div className={css.content}>
        <Outlet />
      </div>
    </div>
  );
}

/** On a phone the sections stand in one line that scrolls: the open one is brought to its middle. */
function useShownSection() {
  const nav = useRef<HTMLElement>(null);
  const { section } = useParams({ strict: false });
  useLayoutEffect(() => {
    const open = section && nav.current?.querySelector<HTMLElement>(`a[href*="/settings/${section}"]`);
    if (!nav.current || !open) return;
    const { left, width } = open.getBoundingClientRect();
    const line = nav.current.getBoundingClientRect();
    nav.current.scrollLeft += left + width / 2 - line.left - line.width / 2;
  }, [section]);
  return nav;
}
