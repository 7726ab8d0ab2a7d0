import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCentred } from '../../components/useCentred';
import css from './SettingsFrame.module.css';
import { useSectionNames } from './sections';

const GROUPS = ['groupData', 'groupMap', 'groupTeam'] as const;

export function SettingsFrame() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const sections = useSectionNames();
  const { section } = useParams({ strict: false });
  // Sections that come later move the others.
  const nav = useCentred<HTMLElement>(`a[href*="/settings/${section}"]`, sections.length);
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
