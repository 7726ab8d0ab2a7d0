import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './touchpoints.module.css';

interface Props {
  readonly text: string;
  readonly version: number;
  readonly onText: (text: string) => void;
}

export function CatalogueTools({ text, version, onText }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={css.tools}>
      <input
        type="search"
        value={text}
        aria-label={t('settings.touchpoints.search')}
        placeholder={t('settings.touchpoints.search')}
        onChange={(event) => onText(event.target.value)}
      />
      <span className={rows.faint}>
        {t('settings.touchpoints.period')} ·{' '}
        {t('settings.touchpoints.version', { version: format.number(version) })}
      </span>
    </div>
  );
}
