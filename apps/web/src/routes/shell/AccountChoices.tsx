import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, useChooseLanguage } from '../../components/useChooseLanguage';

const SCHEMES = [
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'system'],
] as const;

export function LanguageItems() {
  const { t, i18n } = useTranslation();
  const choose = useChooseLanguage();
  return (
    <>
      <Menu.Label>{t('shell.language')}</Menu.Label>
      {LANGUAGES.map(([code, name]) => (
        <Menu.Item key={code} onClick={() => choose(code)} rightSection={i18n.language === code && <Tick />}>
          {name}
        </Menu.Item>
      ))}
    </>
  );
}

export function AppearanceItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('shell.appearance')}</Menu.Label>
      {SCHEMES.map(([scheme, name]) => (
        <Menu.Item
          key={scheme}
          onClick={() => setColorScheme(scheme)}
          rightSection={colorScheme === scheme && <Tick />}
        >
          {t(`shell.${name}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function Tick() {
  return <IconCheck size={15} aria-hidden />;
}
