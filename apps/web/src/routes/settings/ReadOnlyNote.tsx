import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import css from './rows.module.css';

/** Tells who can change the page, to those who cannot. */
export function ReadOnlyNote() {
  const { t } = useTranslation();
  return useMay('editor') ? null : <p className={css.faint}>{t('settings.readOnly')}</p>;
}
