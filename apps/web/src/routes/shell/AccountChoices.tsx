import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api';
import { changeLanguage } from '../../i18n/i18n';

const SCHEMES = [
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'system'],
] as const;
const LANGUAGES = [
  ['it', 'Italiano'],
  ['en', 'English'],
] as const;

/** Changes the language here and remembers it for the member's other devices. */
export function LanguageItems() {
  const { t, i18n } = useTranslation();
  const choose = async (language: 'it' | 'en') => {
    await changeLanguage(language);
    // The screen has changed already: that the server did not hear it is no reason to stop.
    await call('updateMe', { body: { language } }).catch(() => undefined);
  };
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
