import type { ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './import.module.css';

/** Enough to see whether dates and amounts are right, few enough to reach the button. */
const SHOWN = 8;

/** The first rows as they will be stored: who, what, when, where, how much. */
export function ReadingTable({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const good = preview.reading.filter((row) => !row.problem);
  const values = good.some((row) => row.value !== null);
  if (good.length === 0) return null;
  return (
    <section>
      <h2 className={rows.title}>{t('settings.import.readsAs')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
      <section className={css.scroll} tabIndex={0} aria-label={t('settings.import.readsAs')}>
        <table className={`${css.table} ${css.nowrap}`}>
          <thead>
            <tr>
              <th scope="col">{t('settings.import.row')}</th>
              <th scope="col">{t('settings.import.whose')}</th>
              <th scope="col">{t('settings.import.fields.event')}</th>
              <th scope="col">{t('settings.import.fields.time')}</th>
              <th scope="col">{t('settings.import.fields.channel')}</th>
              {values && (
                <th scope="col" className={css.number}>
                  {t('settings.import.fields.value')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {good.slice(0, SHOWN).map((row) => (
              // One row of a file may become several contacts.
              <ReadingLine key={`${row.row} ${row.event} ${row.time}`} row={row} values={values} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface LineProps {
  readonly row: ImportPreview['reading'][number];
  readonly values: boolean;
}

function ReadingLine({ row, values }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  return (
    <tr>
      <td>{format.number(row.row)}</td>
      <td>{row.person || <span className={rows.faint}>{t('settings.wizard.nobody')}</span>}</td>
      <td>{row.event || '–'}</td>
      <td>{row.time ? format.date(row.time, 'full') : '–'}</td>
      <td>{row.channel ? channel(row.channel) : '–'}</td>
      {values && <td className={css.number}>{row.value === null ? '' : format.amount(row.value)}</td>}
    </tr>
  );
}
