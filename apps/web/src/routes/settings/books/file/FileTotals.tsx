import type { BookFile } from '@viaggio/contract/books';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { useFormat } from '../../../../format';
import css from '../../import/import.module.css';
import rows from '../../rows.module.css';
import { useBookWords } from '../useBookWords';

/** Enough to see whether days and amounts are right. */
const SHOWN = 8;

/** The totals of a file as they would be written. */
export function FileTotals({ totals }: { totals: BookFile['totals'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (totals.length === 0) return null;
  const shown = all ? totals : totals.slice(0, SHOWN);
  return (
    <section>
      <h3 className={rows.title}>{t('verify.books.understood', { n: format.number(totals.length) })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
      <section className={css.scroll} tabIndex={0} aria-label={t('settings.import.readsAs')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('settings.import.row')}</th>
              <th scope="col">{t('verify.books.measure')}</th>
              <th scope="col">{t('verify.books.daysOf')}</th>
              <th scope="col" className={css.number}>
                {t('verify.books.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((total) => (
              <Line key={`${total.row} ${total.measure}`} total={total} />
            ))}
          </tbody>
        </table>
      </section>
      {totals.length > shown.length && (
        <Button small look="plain" onClick={() => setAll(true)}>
          {t('verify.books.showAll')}
        </Button>
      )}
    </section>
  );
}

function Line({ total }: { total: BookFile['totals'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBookWords();
  const { replaces } = total;
  return (
    <tr>
      <td>{format.number(total.row)}</td>
      <td>
        {words.what(total)}
        {!total.placeKnown && (
          <small className={css.made}>
            <span className={rows.warn}>{t('verify.books.placeUnknown')}</span>
          </small>
        )}
      </td>
      <td>{words.days(total)}</td>
      <td className={css.number}>
        {words.figure(total, total.books)}
        {replaces && (
          <small className={css.made}>
            {t(replaces.signed ? 'verify.books.replacesSigned' : 'verify.books.replaces', {
              was: words.figure(total, replaces.books),
            })}
          </small>
        )}
      </td>
    </tr>
  );
}
