import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n';
import css from './LanguageSwitch.module.css';

const LANGUAGES = [
  ['it', 'Italiano'],
  ['en', 'English'],
] as const;

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className={css.languages}>
      <legend className="unseen">{t('shell.language')}</legend>
      {LANGUAGES.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={i18n.language === code}
          onClick={() => changeLanguage(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
