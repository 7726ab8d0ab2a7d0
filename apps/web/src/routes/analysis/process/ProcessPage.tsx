import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { cellOf } from '@viaggio/contract/addresses';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { useUnitName } from '../frame/useUnitName';
import { edgeId } from './layoutProcess';
import { ProcessDrawing } from './ProcessDrawing';
import { ProcessEvidence } from './ProcessEvidence';
import { ProcessOptions } from './ProcessOptions';
import { ProcessTable } from './ProcessTable';
import { ProcessTall } from './ProcessTall';
import { processQuestion } from './processQuestion';

/** What directly follows what. */
export function ProcessPage() {
  const { t } = useCounted();
  const format = useFormat();
  const narrow = useMediaQuery('(width < 760px)', undefined, { getInitialValueInEffect: false });
  const search = useSearch({ from: '/w/$workspace/shell/analysis/process' });
  const { model } = useModel();
  const fields = useReportFields(search, 'process');
  const body = model && processQuestion(search, model, fields);
  const query = useReport('processMap', body);
  const data = query.data?.data;
  const name = useUnitName(search.by ?? 'touchpoint', data?.names);
  const titleOf = (cell: string) => {
    const edge = data?.edges.find(({ from, to }) => edgeId(from, to) === cell);
    if (edge) return t('analysis.paths.linkTitle', { from: name(edge.from), to: name(edge.to) });
    const activity = data?.activities.find((each) => cellOf('activity', each.name) === cell);
    return name(activity?.name ?? '');
  };
  return (
    <ReportFrame
      kind="process"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      evidenceOf={(cell) => data && <ProcessEvidence data={data} cell={cell} name={name} />}
      says={
        data &&
        data.total > 0 &&
        t('analysis.process.says', {
          people: t('common.people', { count: data.customers, n: format.number(data.customers) }),
          activities: format.number(data.activities.length),
          edges: format.number(data.edges.length),
        })
      }
      question={<ProcessOptions search={search} />}
      skeleton={<Skeleton lines={[40, 70, 90, 70, 40]} tall />}
    >
      {(answer) =>
        answer.data.activities.length === 0 ? (
          <ReportEmpty kind="process" />
        ) : (
          <>
            {narrow ? (
              <ProcessTall data={answer.data} name={name} />
            ) : (
              <ProcessDrawing data={answer.data} search={search} name={name} />
            )}
            <ProcessTable data={answer.data} name={name} />
          </>
        )
      }
    </ReportFrame>
  );
}
