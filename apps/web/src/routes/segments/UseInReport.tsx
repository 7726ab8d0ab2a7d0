import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PATH_OF, type ReportKind } from '../analysis/frame/reportKinds';
import css from './SegmentPage.module.css';

/** What is asked of a segment first; from each of them one click leads to the others. */
const FIRST: readonly ReportKind[] = ['funnel', 'paths', 'retention', 'attribution', 'time'];

/** The map and reports, asked of this segment. */
export function UseInReport({ id }: { id: string }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const search = { segment: id };
  return (
    <nav className={css.uses} aria-label={t('segments.useIn')}>
      <span>{t('segments.useIn')}</span>
      <Link to="/w/$workspace/map" params={{ workspace }} search={search}>
        {t('shell.map')}
      </Link>
      {FIRST.map((kind) => (
        <Link key={kind} to={PATH_OF[kind]} params={{ workspace }} search={search}>
          {t(`shell.reports.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}
