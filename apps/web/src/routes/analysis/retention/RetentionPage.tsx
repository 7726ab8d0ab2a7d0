import { useSearch } from '@tanstack/react-router';
import { Skeleton } from '../../../components/Skeleton';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { CohortGrid } from './CohortGrid';
import { RetentionApart } from './RetentionApart';
import { RetentionQuestion } from './RetentionQuestion';
import { RetentionSays } from './RetentionSays';
import { retentionContacts, retentionQuestion } from './retentionQuestion';
import { useCohortName } from './useCohortName';

/** Who comes back, by the time they joined. */
export function RetentionPage() {
  const { t } = useCounted();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/retention' });
  const { model, usual } = useModel();
  const contacts = retentionContacts(search, usual);
  const fields = useReportFields(search, 'retention');
  const body = model && retentionQuestion(search, contacts, model, fields);
  const query = useReport('retention', body);
  const by = search.by ?? 'month';
  const name = useCohortName(by);
  const titleOf = (cell: string) => {
    const [, start = '', n] = cell.split('.');
    const cohort = name.joined(start);
    return n === undefined
      ? cohort
      : t('analysis.retention.cellTitle', { cohort, when: name.column(Number(n)) });
  };
  return (
    <ReportFrame
      kind="retention"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      says={query.data && <RetentionSays data={query.data.data} by={by} />}
      question={model && <RetentionQuestion search={search} contacts={contacts} />}
      skeleton={<Skeleton lines={[100, 100, 92, 84, 76, 68, 60, 52]} />}
    >
      {({ data, asOf }) =>
        data.cohorts.every(({ people }) => people === 0) ? (
          <ReportEmpty kind="retention" />
        ) : (
          <>
            <CohortGrid data={data} by={by} asOf={asOf} />
            {search.split && <RetentionApart data={data} by={search.split} bucket={by} />}
          </>
        )
      }
    </ReportFrame>
  );
}
