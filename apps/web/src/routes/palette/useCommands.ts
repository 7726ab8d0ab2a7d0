import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../api';
import { useMe } from '../../app/session';
import { changeLanguage } from '../../i18n/i18n';
import type { Entry } from './entry';

export function useCommands(): readonly Entry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const { workspaces, workspace } = useMe();
  const group = t('shell.palette.commands');
  const command = (id: string, name: string, run: () => unknown): Entry => ({
    id,
    group,
    name,
    hint: '',
    run: () => void run(),
  });
  return [
    command('light', t('shell.palette.toLight'), () => setColorScheme('light')),
    command('dark', t('shell.palette.toDark'), () => setColorScheme('dark')),
    command('it', t('shell.palette.toItalian'), () => changeLanguage('it')),
    command('en', t('shell.palette.toEnglish'), () => changeLanguage('en')),
    ...workspaces
      .filter(({ id }) => id !== workspace?.id)
      .map(({ id, name }) =>
        command(`to-${id}`, t('shell.palette.goTo', { name }), () =>
          navigate({ to: '/w/$workspace/map', params: { workspace: id } }),
        ),
      ),
    command('out', t('shell.signOut'), async () => {
      await signOut();
      location.assign('/sign-in');
    }),
  ];
}
