import { Menu } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import css from './Menus.module.css';

/** Which brand: shown always, a choice only when there is one. */
export function WorkspaceMenu() {
  const { t } = useTranslation();
  const { workspace, workspaces } = useMe();
  const navigate = useNavigate();
  if (workspaces.length < 2) return <span className={css.single}>{workspace?.name}</span>;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={css.workspace}>
          <span className="unseen">{t('shell.workspace')}: </span>
          <span className={css.name}>{workspace?.name}</span>
          <IconSelector size={15} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {workspaces.map(({ id, name, demo }) => (
          <Menu.Item
            key={id}
            onClick={() => navigate({ to: '/w/$workspace/map', params: { workspace: id } })}
            rightSection={id === workspace?.id ? <IconCheck size={15} aria-hidden /> : null}
          >
            {name}
            {demo && <span className={css.tag}>{t('shell.demo')}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
