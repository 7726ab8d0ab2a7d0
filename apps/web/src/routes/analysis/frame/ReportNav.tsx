import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useCentred } from '../../../components/useCentred';
import css from './ReportNav.module.css';
import { ADVANCED, PATH_OF, REPORT_KINDS } from './reportKinds';
import { useCounted } from './useCounted';

/** The questions, one beside the other. Period, segment, persona, place and what is counted go along from one to the next. */
export function ReportNav() {
  const { t } = useCounted();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { pathname } = useLocation();
  const nav = useCentred<HTMLElement>('a[aria-current]:not(:first-child)', pathname);
  return (
    <nav ref={nav} className={`${css.nav} no-print`} aria-label={t('analysis.nav')}>
      <Link to="/w/$workspace/analysis" params={{ workspace }} search={keepPeriod} className={css.home}>
        {t('shell.analysis')}
      </Link>
      <Link
        to="/w/$workspace/analysis/dashboards"
        params={{ workspace }}
        activeOptions={{ includeSearch: false }}
      >
        {t('boards.nav')}
      </Link>
      {REPORT_KINDS.map((kind) => (
        <Link
          key={kind}
          to={PATH_OF[kind]}
          params={{ workspace }}
          search={keepPeriod}
          activeOptions={{ includeSearch: false }}
          data-advanced={ADVANCED.includes(kind) || undefined}
        >
          {t(`shell.reports.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}

interface Kept {
  readonly period?: '7' | '30' | '90' | '365';
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly segment?: string;
  readonly persona?: string;
  readonly unit?: 'account';
}

function keepPeriod({ period, from, to, place, segment, persona, unit }: Kept): Kept {
  return { period, from, to, place, segment, persona, unit };
}
