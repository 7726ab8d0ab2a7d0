import type { CellCompany } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import css from './CompanyList.module.css';

/** A short list of companies: who, how many people we know there, and when they came here. */
export function CompanyList({ companies }: { companies: readonly CellCompany[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={css.companies}>
      {companies.map(({ id, name, people, at }) => (
        <li key={`${id}/${at}`}>
          <span className={css.name}>{name || id || t('reports.unknownCompany')}</span>
          <span className={css.when}>{format.ago(at)}</span>
          <span className={css.people}>
            {t('reports.companyPeople', { count: people, n: format.number(people) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
