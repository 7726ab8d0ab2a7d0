import { useSearch } from '@tanstack/react-router';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { readContacts } from '../builder/contactsText';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { OrderGaps } from './OrderGaps';
import { RepurchaseCurve } from './RepurchaseCurve';
import { RepurchaseFigures } from './RepurchaseFigures';
import { RepurchaseQuestion } from './RepurchaseQuestion';
import { RepurchaseSays } from './RepurchaseSays';
import { RepurchaseTable } from './RepurchaseTable';
import { repurchaseQuestion } from './repurchaseQuestion';

const CELLS = ['buyers', 'again', 'waiting'] as const;

/** After how long customers buy again, and how many do. */
export function RepurchasePage() {
  const { t } = useCounted();
  const format = useFormat();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/repurchase' });
  const { model, usual } = useModel();
  const purchase = search.purchase ? readContacts(search.purchase) : (usual?.goal ?? []);
  const fields = useReportFields(search, 'repurchase');
  const body = model && repurchaseQuestion(search, model, fields);
  const query = useReport('repurchase', body);
  const data = query.data?.data;
  const titleOf = (cell: string) => {
    const figure = CELLS.find((key) => key === cell);
    if (figure) return t(`analysis.repurchase.figures.${figure}`);
    const order = Number(cell.split('.')[1]);
    return t(order < 4 ? 'analysis.repurchase.fromOrder' : 'analysis.repurchase.fromLater', {
      n: format.number(order),
      next: format.number(order + 1),
    });
  };
  return (
    <ReportFrame
      kind="repurchase"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      says={data && data.people > 0 && <RepurchaseSays data={data} />}
      question={model && <RepurchaseQuestion search={search} purchase={purchase} />}
      skeleton={<Skeleton lines={[60, 100]} tall />}
    >
      {(answer) =>
        answer.data.people === 0 ? (
          <ReportEmpty kind="repurchase" />
        ) : (
          <>
            <RepurchaseCurve data={answer.data} />
            <RepurchaseTable data={answer.data} />
            <RepurchaseFigures data={answer.data} />
            <OrderGaps data={answer.data} />
          </>
        )
      }
    </ReportFrame>
  );
}
