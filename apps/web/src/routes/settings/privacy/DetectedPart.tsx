import { useQuery } from '@tanstack/react-query';
import type { PrivacyPolicy } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

interface Props {
  /** Rules as they are being written. */
  readonly fields: PrivacyPolicy['fields'];
  readonly onChoose: ((field: string, action: 'drop' | 'mask') => void) | undefined;
}

/** Personal data where it should not be: each property can be left out or masked from here. */
export function DetectedPart({ fields, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(apiQuery('detectPersonalData', {}));
  const ruled = new Set(fields.map(({ field }) => field));
  const items = data?.items.filter(({ field }) => !ruled.has(field));
  return (
    <section>
      <h2 className={rows.title}>{t('privacy.found')}</h2>
      <p className={rows.lead}>{items?.length === 0 ? t('privacy.foundNone') : t('privacy.foundHelp')}</p>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {items && items.length > 0 && (
        <ul className={rows.rows}>
          {items.map((one) => (
            <li key={`${one.event} ${one.field}`} className={rows.row}>
              <div className={rows.grow}>
                <strong>{one.field}</strong>: {one.kinds.map((kind) => t(`privacy.data_${kind}`)).join(', ')}
                <small>
                  {t('privacy.foundLine', {
                    found: format.number(one.found),
                    of: format.number(one.of),
                    event: one.event,
                  })}
                </small>
              </div>
              {onChoose && (
                <>
                  <Button small onClick={() => onChoose(one.field, 'mask')}>
                    {t('privacy.fieldMask')}
                  </Button>
                  <Button small onClick={() => onChoose(one.field, 'drop')}>
                    {t('privacy.fieldDrop')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
