import type { BookTotalAnswer } from '@viaggio/contract/books';
import { differenceShare, reconciledLevel } from '@viaggio/domain/reconciliation';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { TrustDots } from '../../../components/TrustDots';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { useBookWords } from './useBookWords';

/** One total beside what we hold, and who signed it. */
export function TotalLine({ total, onExplain }: { total: BookTotalAnswer; onExplain: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBookWords();
  const { books, ours } = total;
  const share = differenceShare(total);
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <strong>{words.what(total)}</strong>
        <small>{words.days(total)}</small>
        <Signature total={total} />
      </span>
      <span>
        {words.figure(total, books)} <small>{t('verify.books.books')}</small>
      </span>
      <span>
        {words.figure(total, ours)} <small>{t('verify.books.ours')}</small>
      </span>
      <span className={share > 0 ? undefined : rows.faint}>
        {books === ours ? t('verify.books.same') : words.figure(total, books - ours)}{' '}
        <small>
          {t('verify.books.difference')}
          {share > 0 && ` · ${format.share(share)}`}
        </small>
      </span>
      <TrustDots level={reconciledLevel(share)} word={false} />
      <Button small onClick={onExplain}>
        {t('verify.books.explain')}
      </Button>
    </li>
  );
}

function Signature({ total }: { total: BookTotalAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBookWords();
  const { signed, ours } = total;
  if (signed === null) return <small>{t('verify.books.unsigned')}</small>;
  const day = format.date(signed.at, 'dayYear');
  return (
    <small>
      {signed.by
        ? t('verify.books.signedBy', { by: signed.by, day })
        : t('verify.books.signedByNobody', { day })}
      {signed.note && ` · ${signed.note}`}
      {Math.abs(signed.ours - ours) > 0.005 && (
        <span className={rows.warn}>
          {' '}
          {t('verify.books.moved', { was: words.figure(total, signed.ours) })}
        </span>
      )}
    </small>
  );
}
