import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import type { PathsAnswer } from '@viaggio/contract/reports';
import type { PathsSearch } from '../../../app/analysisSearches';
import { Skeleton } from '../../../components/Skeleton';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReportFields } from '../frame/useReportFields';
import { useUnitName } from '../frame/useUnitName';
import { Flow } from './Flow';
import { findCell } from './findCell';
import { PathsEvidence } from './PathsEvidence';
import { PathsOptions } from './PathsOptions';
import { PathsSays } from './PathsSays';
import { PathsTable } from './PathsTable';
import { PathsTall } from './PathsTall';
import { pathsQuestion } from './pathsQuestion';
import { usePaths } from './usePaths';

/** The ways customers take, step by step. */
export function PathsPage() {
  const { t } = useCounted();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/paths' });
  const { model } = useModel();
  const fields = useReportFields(search, 'paths');
  const body = model && pathsQuestion(search, model, fields);
  const query = usePaths(body);
  const data = query.data?.data;
  const name = useUnitName(search.by ?? 'touchpoint', data?.names);
  const titleOf = (cell: string) => {
    const found = data && findCell(data, cell);
    if (found?.node)
      return t('analysis.paths.nodeTitle', { name: name(found.node.name), n: found.node.step });
    if (found?.link)
      return t('analysis.paths.linkTitle', { from: name(found.link.from), to: name(found.link.to) });
    return t('analysis.paths.question');
  };
  return (
    <ReportFrame
      kind="paths"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      evidenceOf={(cell) => data && <PathsEvidence data={data} cell={cell} search={search} name={name} />}
      says={data && <PathsSays data={data} name={name} />}
      question={<PathsOptions search={search} />}
      skeleton={<Skeleton lines={[100, 100, 100, 100]} tall />}
    >
      {(answer) => <Drawing answer={answer} search={search} name={name} />}
    </ReportFrame>
  );
}

interface DrawingProps {
  readonly answer: PathsAnswer;
  readonly search: PathsSearch;
  readonly name: (id: string) => string;
}

function Drawing({ answer: { data }, search, name }: DrawingProps) {
  const narrow = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false });
  if (data.total === 0) return <ReportEmpty kind="paths" />;
  return (
    <>
      {narrow ? (
        <PathsTall data={data} search={search} name={name} />
      ) : (
        <Flow data={data} search={search} name={name} />
      )}
      <PathsTable data={data} name={name} />
    </>
  );
}
