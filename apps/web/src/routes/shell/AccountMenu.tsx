import { Menu } from '@mantine/core';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../api';
import { useMe } from '../../app/session';
import { AppearanceItems, LanguageItems } from './AccountChoices';
import css from './Menus.module.css';

export function AccountMenu() {
  const { t } = useTranslation();
  const { user, workspace } = useMe();
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    location.assign('/sign-in');
  };
  return (
    <Menu position="bottom-end" width={220} withInitialFocusPlaceholder={false}>
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
        <Menu.Item
          onClick={() =>
            navigate({ to: '/w/$workspace/account', params: { workspace: workspace?.id ?? '' } })
          }
          leftSection={<IconUser size={16} stroke={1.6} />}
        >
          {t('shell.accountPage')}
        </Menu.Item>
        <Menu.Divider />
        <LanguageItems />
        <AppearanceItems />
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
