import { Link, useParams } from '@tanstack/react-router';
import type { Today } from '@viaggio/contract/today';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import css from './TodayPage.module.css';

const SECTION_OF = { doubtful: 'identity', rows: 'quarantine', unmapped: 'quality' } as const;

/** The one thing that waits for somebody's decision. */
export function DecisionPart({ decision }: { decision: Today['decision'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workspace } = useParams({ from: '/w/$workspace' });
  if (decision === null) {
    return (
      <section className={css.part}>
        <h2>{t('today.decision')}</h2>
        <p className={css.quiet}>{t('today.noDecision')}</p>
      </section>
    );
  }
  const { kind, count, share } = decision;
  const values = { count, n: format.number(count), share: format.share(share ?? 0) };
  return (
    <section className={css.part}>
      <h2>{t('today.decision')}</h2>
      <p>{t(`today.decisions.${kind}`, values)}.</p>
      <p>
        {kind === 'alerts' ? (
          <Link to="/w/$workspace/alerts" params={{ workspace }}>
            {t('today.decide.alerts')}
          </Link>
        ) : (
          <Link to="/w/$workspace/settings/$section" params={{ workspace, section: SECTION_OF[kind] }}>
            {t(`today.decide.${kind}`)}
          </Link>
        )}
      </p>
    </section>
  );
}
