import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PATH_OF, type ReportKind } from './reportKinds';
import css from './UseInReports.module.css';

/** What is asked of some customers first; from each of them one click leads to the others. */
const FIRST: readonly ReportKind[] = ['funnel', 'paths', 'retention', 'attribution', 'time'];

interface Props {
  readonly label: string;
  /** Of whom. */
  readonly search: { readonly segment: string } | { readonly persona: string };
}

/** The map and reports, asked of a segment or a buyer persona. */
export function UseInReports({ label, search }: Props) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <nav className={css.uses} aria-label={label}>
      <span>{label}</span>
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
