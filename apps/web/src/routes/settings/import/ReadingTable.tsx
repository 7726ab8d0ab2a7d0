import type { ImportPreview } from '@viaggio/contract/imports';
import { useTranslation } from 'react-i18next';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './import.module.css';

/** Enough to see whether dates and amounts are right, few enough to reach the button. */
const SHOWN = 8;

/** The first rows as they would be stored, for the eye to check; rows with a problem come first. */
export function ReadingTable({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { reading } = preview;
  const wrong = reading.filter((row) => row.problem);
  const shown = [...wrong, ...reading.filter((row) => !row.problem)].slice(0, SHOWN);
  const values = reading.some((row) => row.value !== null);
  return (
    <section>
      <h2 className={rows.title}>{t('settings.import.readsAs')}</h2>
      <div className={css.scroll}>
        <table className={`${css.table} ${css.nowrap}`}>
          <thead>
            <tr>
              <th scope="col">{t('settings.import.row')}</th>
              {wrong.length > 0 && <th scope="col">{t('settings.import.problem')}</th>}
              <th scope="col">{t('settings.import.fields.time')}</th>
              <th scope="col">{t('settings.import.fields.event')}</th>
              <th scope="col">{t('settings.import.whose')}</th>
              {values && (
                <th scope="col" className={css.number}>
                  {t('settings.import.fields.value')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <ReadingLine key={row.row} row={row} problems={wrong.length > 0} values={values} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface LineProps {
  readonly row: ImportPreview['reading'][number];
  readonly problems: boolean;
  readonly values: boolean;
}

function ReadingLine({ row, problems, values }: LineProps) {
  const format = useFormat();
  const reason = useReasonName();
  return (
    <tr>
      <td>{format.number(row.row)}</td>
      {problems && <td className={css.problem}>{row.problem && reason(row.problem)}</td>}
      <td>{row.time ? format.date(row.time, 'full') : '–'}</td>
      <td>{row.event || '–'}</td>
      <td>{row.person || '–'}</td>
      {values && <td className={css.number}>{row.value === null ? '' : format.amount(row.value)}</td>}
    </tr>
  );
}
