import { useSearch } from '@tanstack/react-router';
import { cellOf } from '@viaggio/contract/addresses';
import type { HandoversData } from '@viaggio/contract/reports';
import { Skeleton } from '../../../components/Skeleton';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { conversionOf } from '../snags/snagsQuestion';
import { HandoverEvidence } from './HandoverEvidence';
import { HandoverMatrix } from './HandoverMatrix';
import { HandoversQuestion } from './HandoversQuestion';
import { HandoversSays } from './HandoversSays';
import { HandoversTable } from './HandoversTable';
import { handoversQuestion } from './handoversQuestion';
import { useHandoverWords } from './useHandoverWords';

/** From which channels to which customers pass, and who is lost on the way. */
export function HandoversPage() {
  const search = useSearch({ from: '/w/$workspace/shell/analysis/handovers' });
  const { model, usual } = useModel();
  const fields = useReportFields(search, 'handovers');
  const body = model && handoversQuestion(search, model, fields);
  const query = useReport('handovers', body);
  const data = query.data?.data;
  return (
    <ReportFrame
      kind="handovers"
      search={search}
      body={body}
      query={query}
      titleOf={(cell) => data && <CellTitle data={data} cell={cell} />}
      evidenceOf={(cell) => data && <HandoverEvidence data={data} cell={cell} />}
      says={data && data.total.people > 0 && <HandoversSays data={data} />}
      question={model && <HandoversQuestion search={search} conversion={conversionOf(search, usual)} />}
      skeleton={<Skeleton lines={[100, 100, 100, 100, 100]} />}
    >
      {(answer) =>
        answer.data.total.people === 0 ? (
          <ReportEmpty kind="handovers" />
        ) : (
          <>
            <HandoverMatrix data={answer.data} />
            <HandoversTable data={answer.data} />
          </>
        )
      }
    </ReportFrame>
  );
}

function CellTitle({ data, cell }: { data: HandoversData; cell: string }) {
  const { t } = useCounted();
  const words = useHandoverWords(data);
  const stay = data.stays.find(({ group }) => cellOf('stay', group) === cell);
  if (stay) return t('analysis.handovers.stayTitle', { name: words.group(stay.group) });
  const passage = data.handovers.find(({ from, to }) =>
    [cellOf('handover', from, to), cellOf('lost', from, to)].includes(cell),
  );
  if (!passage) return null;
  const name = words.fromTo(passage);
  return cell.startsWith('lost.') ? t('analysis.handovers.lostTitle', { name }) : name;
}
