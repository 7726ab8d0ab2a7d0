import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../components/useChooseLanguage';
import { changeLanguage } from '../../i18n/i18n';
import css from './LanguageSwitch.module.css';

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
