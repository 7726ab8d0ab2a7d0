import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './AnalysisPage.module.css';
import { ADVANCED, PATH_OF, REPORT_KINDS, type ReportKind } from './frame/reportKinds';

/** The questions a marketer asks, one under the other. */
export function AnalysisPage() {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('analysis.title')}</h1>
        <p>{t('analysis.lead')}</p>
      </header>
      <Questions kinds={REPORT_KINDS.filter((kind) => !ADVANCED.includes(kind))} />
      <section>
        <h2 className={css.group}>
          {t('analysis.advanced')} <small>{t('analysis.advancedLead')}</small>
        </h2>
        <Questions kinds={ADVANCED} small />
      </section>
    </div>
  );
}

function Questions({ kinds, small }: { kinds: readonly ReportKind[]; small?: boolean }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <ul className={css.questions} data-small={small || undefined}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Link to={PATH_OF[kind]} params={{ workspace }}>
            <span className={css.question}>{t(`analysis.${kind}.question`)}</span>
            <span className={css.sentence}>{t(`analysis.${kind}.sentence`)}</span>
            <span className={css.term}>{t(`analysis.${kind}.term`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
