import type { IdentityHealth } from '@viaggio/contract/identity';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

export function DoubtList({ doubtful }: { doubtful: IdentityHealth['doubtful'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <h2 className={rows.title}>{t('settings.identity.doubtful')}</h2>
      <p className={rows.lead}>
        {t(doubtful.length > 0 ? 'settings.identity.doubtfulHelp' : 'settings.identity.noDoubts')}
      </p>
      <ul className={doubtful.length > 0 ? rows.rows : undefined}>
        {doubtful.map(({ reason, claims }) => (
          <li key={reason} className={rows.row}>
            <span className={rows.grow}>{t(`customer.evidence.doubt_${reason}`)}</span>
            <span>{format.number(claims)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
