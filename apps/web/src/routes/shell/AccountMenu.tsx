import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../api';
import { useMe } from '../../app/session';
import { changeLanguage } from '../../i18n/i18n';
import css from './Menus.module.css';

const SCHEMES = [
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'system'],
] as const;
const LANGUAGES = [
  ['it', 'Italiano'],
  ['en', 'English'],
] as const;

export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { user } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const tick = <IconCheck size={15} aria-hidden />;
  const leave = async () => {
    await signOut();
    location.assign('/sign-in');
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className={css.initials}>
          <span aria-hidden>{initials(user.name || user.email)}</span>
          <span className="unseen">{t('shell.account', { name: user.name })}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css.who}>
          <strong>{user.name}</strong>
          <span>{user.email}</span>
        </div>
        <Menu.Label>{t('shell.language')}</Menu.Label>
        {LANGUAGES.map(([code, name]) => (
          <Menu.Item
            key={code}
            onClick={() => changeLanguage(code)}
            rightSection={i18n.language === code && tick}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Label>{t('shell.appearance')}</Menu.Label>
        {SCHEMES.map(([scheme, name]) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme && tick}
          >
            {t(`shell.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={leave} leftSection={<IconLogout size={16} stroke={1.6} />}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s@.]+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
}
