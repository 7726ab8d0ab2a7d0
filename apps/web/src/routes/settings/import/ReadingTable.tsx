import type { ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './import.module.css';

/** The first rows as they would be stored, for the eye to check. */
export function ReadingTable({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonName();
  return (
    <section>
      <h2 className={rows.title}>{t('settings.import.readsAs')}</h2>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('settings.import.row')}</th>
              <th scope="col">{t('settings.import.fields.time')}</th>
              <th scope="col">{t('settings.import.fields.event')}</th>
              <th scope="col">{t('settings.import.fields.person')}</th>
              <th scope="col" className={css.number}>
                {t('settings.import.fields.value')}
              </th>
              <th scope="col">{t('settings.import.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.reading.map((row) => (
              <tr key={row.row}>
                <td>{format.number(row.row)}</td>
                <td>{row.time ? format.date(row.time, 'full') : '–'}</td>
                <td>{row.event || '–'}</td>
                <td>{row.person || '–'}</td>
                <td className={css.number}>{row.value === null ? '' : format.amount(row.value)}</td>
                <td className={css.problem}>{row.problem && reason(row.problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
