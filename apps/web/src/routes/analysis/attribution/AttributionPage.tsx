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
import { AttributionQuestion } from './AttributionQuestion';
import { AttributionSays } from './AttributionSays';
import { attributionQuestion, conversionOf, modelsOf } from './attributionQuestion';
import { CreditApart } from './CreditApart';
import { CreditAsTable } from './CreditAsTable';
import { CreditTable } from './CreditTable';
import { ModelNotes } from './ModelNotes';
import { OtherCurrencies } from './OtherCurrencies';

/** How conversions are shared among what came before them. */
export function AttributionPage() {
  const { t } = useCounted();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/attribution' });
  const { model, usual } = useModel();
  const conversion = conversionOf(search, usual);
  const fields = useReportFields(search, 'attribution');
  const body = model && attributionQuestion(search, conversion, model, fields);
  const query = useReport('attribution', body);
  const data = query.data?.data;
  const name = useUnitName(search.by ?? 'channel', data?.names);
  const models = modelsOf(search);
  const titleOf = (cell: string) => {
    if (cell === cellOf('row', '(none)')) return t('analysis.attribution.noneTitle');
    const row = data?.rows.find((each) => cellOf('row', each.name) === cell);
    return t('analysis.attribution.cellTitle', { name: name(row?.name ?? '') });
  };
  return (
    <ReportFrame
      kind="attribution"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      says={data && <AttributionSays data={data} name={name} />}
      question={model && <AttributionQuestion search={search} conversion={conversion} />}
      skeleton={<Skeleton lines={[100, 100, 100, 100, 100, 100]} />}
    >
      {(answer) =>
        answer.data.conversions === 0 ? (
          <ReportEmpty kind="attribution" />
        ) : (
          <>
            <CreditTable data={answer.data} models={models} search={search} name={name} />
            <CreditAsTable data={answer.data} models={models} by={search.by ?? 'channel'} name={name} />
            <OtherCurrencies data={answer.data} />
            {search.split && <CreditApart data={answer.data} by={search.split} name={name} />}
            <ModelNotes models={models} all={search.models === 'all'} />
          </>
        )
      }
    </ReportFrame>
  );
}
