import type { BookTotal } from '@viaggio/domain/reconciliation';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../components/Button';
import { useFormat } from '../../../../format';
import css from '../../import/import.module.css';
import rows from '../../rows.module.css';
import { type TotalDraft, TotalFields, wholeTotal } from '../TotalFields';
import { useBookWords } from '../useBookWords';
import { keyOfRow, type UnreadRow } from './useBookFile';

interface Props {
  readonly unread: readonly UnreadRow[];
  readonly mended: ReadonlyMap<string, BookTotal>;
  readonly onMend: (row: UnreadRow, total: BookTotal) => void;
}

/** Rows that are not understood, each with why, and the fields to say it by hand. */
export function FileUnread({ unread, mended, onMend }: Props) {
  const { t } = useTranslation();
  if (unread.length === 0) return null;
  return (
    <section>
      <h3 className={rows.title}>{t('verify.books.toFix')}</h3>
      <ul className={css.problems}>
        {unread.map((row) => (
          <Unread
            key={keyOfRow(row)}
            row={row}
            mended={mended.get(keyOfRow(row))}
            onMend={(total) => onMend(row, total)}
          />
        ))}
      </ul>
    </section>
  );
}

interface UnreadProps {
  readonly row: UnreadRow;
  readonly mended: BookTotal | undefined;
  readonly onMend: (total: BookTotal) => void;
}

function Unread({ row, mended, onMend }: UnreadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useBookWords();
  const [open, setOpen] = useState(false);
  const { problem, column, cell } = row;
  return (
    <li>
      <strong>{t('settings.wizard.rowIs', { row: format.number(row.row) })}</strong>
      {mended ? (
        <span>
          {words.what(mended)}, {words.days(mended)}: {words.figure(mended, mended.books)}
        </span>
      ) : (
        <>
          <span className={css.problem}>{t(`verify.books.problems.${problem}`)}</span>
          {column && (
            <span>
              {cell
                ? t('settings.wizard.inCell', { cell, column })
                : t('settings.wizard.emptyCell', { column })}
            </span>
          )}
        </>
      )}
      {/* Sums of other rows, and places that are not theirs, are not to be written. */}
      {!open && problem !== 'total_row' && problem !== 'place_not_yours' && (
        <Button small look="plain" onClick={() => setOpen(true)}>
          {t('verify.books.mend')}
        </Button>
      )}
      {open && (
        <MendRow
          row={row}
          onMend={(total) => {
            onMend(total);
            setOpen(false);
          }}
        />
      )}
    </li>
  );
}

function MendRow({ row: { read }, onMend }: Pick<UnreadProps, 'row' | 'onMend'>) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<TotalDraft>({
    measure: read.measure ?? 'revenue',
    place: read.place,
    from: read.from ?? '',
    to: read.to ?? '',
    books: read.books ?? undefined,
  });
  const total = wholeTotal(draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (total !== undefined) onMend(total);
  };
  return (
    <form className={`${rows.stack} ${css.mend}`} onSubmit={submit}>
      <TotalFields value={draft} onChange={setDraft} />
      <div>
        <Button type="submit" small disabled={total === undefined}>
          {t('verify.books.mended')}
        </Button>
      </div>
    </form>
  );
}
