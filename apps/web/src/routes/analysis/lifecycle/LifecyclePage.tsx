import { useSearch } from '@tanstack/react-router';
import { Skeleton } from '../../../components/Skeleton';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useBucketName } from '../frame/useBucketName';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { LifecycleChart } from './LifecycleChart';
import { LifecycleQuestion } from './LifecycleQuestion';
import { LifecycleSays } from './LifecycleSays';
import { LifecycleTable } from './LifecycleTable';
import { FIGURES, startOfCell } from './lifecycleFindings';
import { lifecycleQuestion } from './lifecycleQuestion';

/** Who is new, who returns, who is back after a pause, who went quiet. */
export function LifecyclePage() {
  const { t } = useCounted();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/lifecycle' });
  const { model } = useModel();
  const fields = useReportFields(search, 'lifecycle');
  const body = model && lifecycleQuestion(search, model, fields);
  const query = useReport('lifecycle', body);
  const data = query.data?.data;
  const name = useBucketName(search.by ?? 'week');
  const titleOf = (cell: string) => {
    const figure = FIGURES.find((key) => cell.startsWith(`${key}.`));
    return (
      figure &&
      t('analysis.lifecycle.cellTitle', {
        figure: t(`analysis.lifecycle.parts.${figure}`),
        when: name.long(startOfCell(cell) ?? ''),
      })
    );
  };
  return (
    <ReportFrame
      kind="lifecycle"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      says={data && <LifecycleSays data={data} />}
      question={model && <LifecycleQuestion search={search} />}
      skeleton={<Skeleton lines={[40, 100]} tall />}
    >
      {(answer) =>
        answer.data.buckets.every(({ active }) => active === 0) ? (
          <ReportEmpty kind="lifecycle" />
        ) : (
          <>
            <LifecycleChart data={answer.data} people={search.people} />
            <LifecycleTable data={answer.data} />
          </>
        )
      }
    </ReportFrame>
  );
}
