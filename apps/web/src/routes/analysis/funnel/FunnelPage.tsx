import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useContactsText } from '../builder/useContactsText';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { readComparison } from './comparison';
import { FunnelCharts } from './FunnelCharts';
import { FunnelComparison } from './FunnelComparison';
import { FunnelQuestion } from './FunnelQuestion';
import { FunnelSays } from './FunnelSays';
import { FunnelSkeleton } from './FunnelSkeleton';
import { funnelQuestion, stepsOf } from './funnelQuestion';

/** Where customers are lost from one contact to the next. */
export function FunnelPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/funnel' });
  const { model, usual } = useModel();
  const steps = stepsOf(search, usual);
  const body = funnelQuestion(search, steps, model, useReportFields(search, 'funnel'));
  const query = useReport('funnel', body);
  const words = useContactsText();
  const asked = steps.filter((step) => step.length > 0);
  const names = asked.map((step) => words.detailed(step));
  // The former answer stays while a changed question is counted: with other steps it says nothing of these.
  const data = query.data?.data.steps.length === asked.length ? query.data.data : undefined;
  const comparison = readComparison(search.compare);
  const nobody = data?.steps[0]?.people === 0;
  const titleOf = (cell: string) => {
    const [figure, n] = cell.split('.');
    const name = names[Number(n) - 1] ?? '';
    return t(figure === 'lost' ? 'analysis.funnel.lostBefore' : 'analysis.funnel.reached', { name });
  };
  return (
    <ReportFrame
      kind="funnel"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      says={data && !nobody && <FunnelSays data={data} names={names} />}
      question={
        model && (
          <FunnelQuestion
            search={search}
            steps={steps}
            data={nobody ? undefined : data}
            asked={body !== undefined}
            waiting={!nobody && !query.error}
          />
        )
      }
      skeleton={<FunnelSkeleton />}
    >
      {() => {
        if (!data) return <FunnelSkeleton />;
        if (nobody) return <ReportEmpty kind="funnel" />;
        return (
          <FunnelCharts data={data} names={names} search={search}>
            {comparison && body && (
              <FunnelComparison data={data} body={body} comparison={comparison} names={names} />
            )}
          </FunnelCharts>
        );
      }}
    </ReportFrame>
  );
}
