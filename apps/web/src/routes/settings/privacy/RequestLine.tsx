import type { PrivacyRequest } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { useDue } from './useDue';
import { useSaidName } from './useSaidName';

export function RequestLine({ request, onOpen }: { request: PrivacyRequest; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const due = useDue(request);
  const said = useSaidName();
  return (
    <li className={rows.row}>
      <button type="button" className={`${rows.grow} ${rows.link}`} onClick={onOpen}>
        <strong>
          {t(`privacy.short_${request.kind}`)} · {said(request.identifier)}
        </strong>
        <small>{t('privacy.came', { date: format.date(request.receivedAt) })}</small>
      </button>
      {due ? (
        <span className={due.presses ? rows.warn : rows.faint}>{due.text}</span>
      ) : (
        <span className={rows.faint}>
          {request.closedAt
            ? t('privacy.closedOn', {
                state: t(`privacy.state_${request.state}`),
                date: format.date(request.closedAt),
              })
            : t(`privacy.state_${request.state}`)}
        </span>
      )}
    </li>
  );
}
