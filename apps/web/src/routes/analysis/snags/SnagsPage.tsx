import { useSearch } from '@tanstack/react-router';
import { cellOf } from '@viaggio/contract/addresses';
import type { SnagsData } from '@viaggio/contract/reports';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { DateNotes } from '../../dashboards/notes/DateNotes';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { Incidents } from './Incidents';
import { OtherSnags } from './OtherSnags';
import { SampledNote } from './SampledNote';
import { SnagEvidence } from './SnagEvidence';
import { SnagList } from './SnagList';
import { SnagsQuestion } from './SnagsQuestion';
import { SnagsSays } from './SnagsSays';
import { SnagsTable } from './SnagsTable';
import { snagsApart } from './snagFindings';
import { conversionOf, snagsQuestion } from './snagsQuestion';

/** What goes wrong for customers, how often, where, and what it costs. */
export function SnagsPage() {
  const { t } = useCounted();
  const { say } = useFormat();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/snags' });
  const { model, usual } = useModel();
  const fields = useReportFields(search, 'snags');
  const body = model && snagsQuestion(search, model, fields);
  const query = useReport('snags', body);
  const data = query.data?.data;
  const titleOf = (cell: string) => {
    const kind = data?.kinds.find(({ id }) => [cellOf('snag', id), cellOf('lost', id)].includes(cell));
    const name = kind?.name ? say(kind.name) : (kind?.id ?? '');
    return cell.startsWith('lost.') ? t('analysis.snags.lostTitle', { name }) : name;
  };
  return (
    <ReportFrame
      kind="snags"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      evidenceOf={(cell) => data && <SnagEvidence data={data} cell={cell} />}
      says={data && data.active > 0 && <SnagsSays data={data} />}
      question={model && <SnagsQuestion search={search} conversion={conversionOf(search, usual)} />}
      skeleton={<Skeleton lines={[100, 100, 100, 100, 100]} />}
    >
      {(answer) => (answer.data.active === 0 ? <ReportEmpty kind="snags" /> : <Snags data={answer.data} />)}
    </ReportFrame>
  );
}

function Snags({ data }: { data: SnagsData }) {
  const { met, calm, unmeasured } = snagsApart(data.kinds);
  return (
    <>
      {met.length > 0 && <SnagList data={data} kinds={met} />}
      <SampledNote sampled={data.sampled} />
      {met[0] && <DateNotes listed starts={met[0].trend.map(({ start }) => start)} />}
      {met.length > 0 && <SnagsTable data={data} />}
      <Incidents data={data} />
      <OtherSnags data={data} calm={calm} unmeasured={unmeasured} />
    </>
  );
}
