import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReferralReport as Report } from '@viaggio/contract/wordOfMouth';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './wordOfMouth.module.css';

const DAY_MS = 86_400_000;

/** Who brought whom in the last twelve months, and what these have spent since. */
export function ReferralReport() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useMemo(() => {
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    return { from: day(Date.now() - 365 * DAY_MS), to: day(Date.now() + DAY_MS) };
  }, []);
  const { data, error } = useQuery(apiQuery('readReferrals', { query }));
  if (!data) return <Fault error={error} />;
  return (
    <div className={rows.made}>
      <h3 className={css.heading}>{t('wordOfMouth.report.title')}</h3>
      <dl className={rows.figures}>
        <div>
          <dd>{format.number(data.brought)}</dd>
          <dt>{t('wordOfMouth.report.brought')}</dt>
        </div>
        <div>
          <dd>{format.number(data.buyers)}</dd>
          <dt>{t('wordOfMouth.report.buyers')}</dt>
        </div>
        <div>
          <dd>{format.money(data.value)}</dd>
          <dt>{t('wordOfMouth.report.value')}</dt>
        </div>
      </dl>
      {data.brought === 0 ? (
        <p className={rows.faint}>{t('wordOfMouth.report.none')}</p>
      ) : (
        <Table report={data} />
      )}
    </div>
  );
}

function Table({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('wordOfMouth.report.who')}</th>
            <th scope="col">{t('wordOfMouth.report.code')}</th>
            <th scope="col">{t('wordOfMouth.report.brought')}</th>
            <th scope="col">{t('wordOfMouth.report.buyers')}</th>
            <th scope="col">{t('wordOfMouth.report.value')}</th>
          </tr>
        </thead>
        <tbody>
          {report.codes
            .filter(({ brought }) => brought > 0)
            .slice(0, 50)
            .map(({ code, person, brought, buyers, value }) => (
              <tr key={code}>
                <th scope="row">
                  <Person person={person} />
                </th>
                <td>{code}</td>
                <td>{format.number(brought)}</td>
                <td>{format.number(buyers)}</td>
                <td>{format.money(value)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function Person({ person }: { person: { id: string; name: string } }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <Link to="/w/$workspace/customers/$person" params={{ workspace, person: person.id }}>
      {person.name || t('wordOfMouth.referrals.nobodyYet')}
    </Link>
  );
}
