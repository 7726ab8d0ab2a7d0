import { useSearch } from '@tanstack/react-router';
import { cellOf } from '@viaggio/contract/addresses';
import { Skeleton } from '../../../components/Skeleton';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { useUnitName } from '../frame/useUnitName';
import { conversionOf } from '../snags/snagsQuestion';
import { Alternatives } from './Alternatives';
import { alternativeTitle, hasAlternatives } from './alternativeTitle';
import { ConsiderationFigures } from './ConsiderationFigures';
import { ConsiderationQuestion } from './ConsiderationQuestion';
import { ConsiderationSays } from './ConsiderationSays';
import { ConsiderationTable } from './ConsiderationTable';
import { considerationQuestion } from './considerationQuestion';
import { ForestPlot } from './ForestPlot';

const ALL = ['buyers', 'others', 'open'] as const;

/** What customers who buy did while considering that others did not. */
export function ConsiderationPage() {
  const { t } = useCounted();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/consideration' });
  const { model, usual } = useModel();
  const fields = useReportFields(search, 'consideration');
  const body = model && considerationQuestion(search, model, fields);
  const query = useReport('consideration', body);
  const data = query.data?.data;
  const name = useUnitName(data?.by ?? 'touchpoint', data?.names);
  const titleOf = (cell: string) => {
    const whole = ALL.find((key) => key === cell);
    if (whole) return t(`analysis.consideration.figures.${whole}`);
    const alternative = data && alternativeTitle(data, cell, t);
    if (alternative) return alternative;
    const row = data?.rows.find(({ name: id }) => cell.split('.')[1] === cellOf(id));
    const which = cell.split('.')[2];
    const key = which === 'buyers' || which === 'others' ? which : 'all';
    return t(`analysis.consideration.did.${key}`, { name: name(row?.name ?? '') });
  };
  return (
    <ReportFrame
      kind="consideration"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      says={data && data.people > 0 && <ConsiderationSays data={data} name={name} />}
      question={model && <ConsiderationQuestion search={search} conversion={conversionOf(search, usual)} />}
      skeleton={<Skeleton lines={[100, 100, 100, 100, 100, 100]} />}
    >
      {(answer) =>
        answer.data.people === 0 && !hasAlternatives(answer.data) ? (
          <ReportEmpty kind="consideration" />
        ) : (
          <>
            {answer.data.people > 0 && (
              <>
                <ForestPlot data={answer.data} name={name} />
                <ConsiderationTable data={answer.data} name={name} />
                <ConsiderationFigures data={answer.data} />
              </>
            )}
            <Alternatives data={answer.data} />
          </>
        )
      }
    </ReportFrame>
  );
}
