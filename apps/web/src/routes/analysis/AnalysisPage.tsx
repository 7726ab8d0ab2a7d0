import { Link, useParams } from '@tanstack/react-router';
import { BoardList } from '../dashboards/BoardList';
import { SavedList } from '../dashboards/SavedList';
import css from './AnalysisPage.module.css';
import { ADVANCED, PATH_OF, REPORT_GROUPS, type ReportKind } from './frame/reportKinds';
import { useCounted } from './frame/useCounted';

/** The questions a marketer asks, one under the other. */
export function AnalysisPage() {
  const { t } = useCounted();
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('analysis.title')}</h1>
        <p>{t('analysis.lead')}</p>
      </header>
      {REPORT_GROUPS.map(({ id, kinds }) => (
        <section key={id}>
          <h2 className={css.group}>
            {t(`analysis.kinds.${id}`)} <small>{t(`analysis.kindsLead.${id}`)}</small>
          </h2>
          <Questions kinds={kinds} />
        </section>
      ))}
      <section>
        <h2 className={css.group}>
          {t('analysis.advanced')} <small>{t('analysis.advancedLead')}</small>
        </h2>
        <Questions kinds={ADVANCED} small />
      </section>
      <Kept />
    </div>
  );
}

/** What was made of the answers: dashboards, and questions that were saved. */
function Kept() {
  const { t } = useCounted();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <>
      <section>
        <h2 className={css.group}>
          {t('boards.title')}{' '}
          <small>
            <Link to="/w/$workspace/analysis/dashboards" params={{ workspace }}>
              {t('boards.all')}
            </Link>
          </small>
        </h2>
        <BoardList />
      </section>
      <section>
        <h2 className={css.group}>{t('boards.saved.title')}</h2>
        <SavedList most={8} />
      </section>
    </>
  );
}

function Questions({ kinds, small }: { kinds: readonly ReportKind[]; small?: boolean }) {
  const { t } = useCounted();
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
