import type { PrivacyReceipt, PrivacyRequest } from '@viaggio/contract/privacy';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { keepFile } from '../../../components/keepFile';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { Counts } from './Counts';
import css from './privacy.module.css';

/** What is told to the person, and to whoever audits. */
export function ReceiptPart({ request, receipt }: { request: PrivacyRequest; receipt: PrivacyReceipt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = (instant: string) => format.date(instant, 'dayYear');
  const byHand = receipt.byHand.maps ?? 0;
  const save = () => {
    const { id, kind, receivedAt, check, closedAt } = request;
    const text = JSON.stringify({ id, kind, receivedAt, check, closedAt, receipt }, null, 2);
    const content = new Blob([text], { type: 'application/json' });
    keepFile({ name: `receipt-${request.id}.json`, content });
  };
  return (
    <section className={css.part}>
      <h3 className={rows.title}>{t('privacy.receipt')}</h3>
      <h4>{t('privacy.receiptGone')}</h4>
      <Counts counts={receipt.counts} />
      <p>{t('privacy.receiptLeft')}</p>
      <p>{t('privacy.receiptTime', { from: date(receipt.startedAt), to: date(receipt.finishedAt) })}</p>
      <p>{t('privacy.receiptBackups', { date: date(receipt.backupsGoneAt) })}</p>
      {receipt.staysOut > 0 && <p>{t('privacy.receiptStays', { count: receipt.staysOut })}</p>}
      {byHand > 0 && <p className={rows.warn}>{t('privacy.receiptByHand', { count: byHand })}</p>}
      {receipt.notForced.length > 0 && (
        <p className={rows.warn}>{t('privacy.receiptNotForced', { what: receipt.notForced.join(', ') })}</p>
      )}
      <Button small onClick={save}>
        {t('privacy.receiptSave')}
      </Button>
    </section>
  );
}
