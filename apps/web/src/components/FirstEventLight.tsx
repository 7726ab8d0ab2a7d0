import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import css from './FirstEventLight.module.css';

/** Turns on at the first event of a connection. */
export function FirstEventLight({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={css.light} data-on={at !== null || undefined} role="status">
      <span aria-hidden />
      {at ? (
        <strong>
          {t('site.arrived')} <em>{format.ago(at)}</em>
        </strong>
      ) : (
        t('site.waiting')
      )}
    </div>
  );
}
