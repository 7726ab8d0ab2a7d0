import { useTranslation } from 'react-i18next';
import { CopyBlock } from '../../../components/CopyBlock';
import { qrPath } from '../../account/factor/qrPath';
import rows from '../rows.module.css';
import css from './wordOfMouth.module.css';

interface Props {
  readonly url: string;
  readonly name: string;
  /** Said of a link that is not shown again. */
  readonly once?: boolean;
}

/** A link and its code to scan: to print, to put on a tablet, to send. */
export function LinkOnce({ url, name, once }: Props) {
  const { t } = useTranslation();
  const { size, path } = qrPath(url);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  return (
    <div className={css.link}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('wordOfMouth.qr', { name })}
        className={css.qr}
      >
        <path d={path} />
      </svg>
      <div>
        {once && <p className={rows.warn}>{t('wordOfMouth.once')}</p>}
        <CopyBlock text={url} label={t('wordOfMouth.link')} whole />
        <p>
          <a href={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} download={`${name}.svg`}>
            {t('wordOfMouth.download')}
          </a>
          {' · '}
          <a href={url} target="_blank" rel="noreferrer">
            {t('wordOfMouth.open')}
          </a>
        </p>
      </div>
    </div>
  );
}
