import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useReasonName } from '../../../components/useReasonName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

/** How events of the last days broke the plan, the most frequent first. */
export function Violations() {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonName();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { data } = useQuery(apiQuery('listPlanViolations', { query: { days: 30 } }));
  if (!data) return null;
  return (
    <>
      <h2 className={rows.title}>{t('verify.plan.broken')}</h2>
      {data.items.length === 0 && <p className={rows.lead}>{t('verify.plan.brokenNone')}</p>}
      <ul className={data.items.length > 0 ? rows.rows : undefined}>
        {data.items.map((one) => (
          <li key={`${one.event} ${one.code} ${one.field} ${one.state}`} className={rows.row}>
            <span className={rows.grow}>
              <strong>{one.event || one.field}</strong>
              <small>
                {one.field} · {reason(one.code)}
              </small>
            </span>
            <span className={rows.faint}>
              {one.state === 'stored' ? (
                t('verify.plan.stored')
              ) : (
                <Link to="/w/$workspace/settings/$section" params={{ workspace, section: 'quarantine' }}>
                  {t('verify.plan.waiting')}
                </Link>
              )}
            </span>
            <span className={rows.faint}>{format.ago(one.lastAt)}</span>
            <span>{format.number(one.events)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
