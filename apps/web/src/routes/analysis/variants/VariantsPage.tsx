import { useSearch } from '@tanstack/react-router';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { ReportEmpty } from '../frame/ReportEmpty';
import { ReportFrame } from '../frame/ReportFrame';
import { useCounted } from '../frame/useCounted';
import { useModel } from '../frame/useModel';
import { useReport } from '../frame/useReport';
import { useReportFields } from '../frame/useReportFields';
import { useUnitName } from '../frame/useUnitName';
import { VariantList } from './VariantList';
import { VariantsQuestion } from './VariantsQuestion';
import { outcomeOf, variantsQuestion } from './variantsQuestion';

/** Whole paths, by how many take them. */
export function VariantsPage() {
  const { t } = useCounted();
  const format = useFormat();
  const search = useSearch({ from: '/w/$workspace/shell/analysis/variants' });
  const { model, usual } = useModel();
  const outcome = outcomeOf(search, usual);
  const fields = useReportFields(search, 'variants');
  const body = model && variantsQuestion(search, outcome, model, fields);
  const query = useReport('variants', body);
  const data = query.data?.data;
  const name = useUnitName(search.by ?? 'touchpoint', data?.names);
  const titleOf = (cell: string) => {
    const index = Number(cell.split('.')[1]);
    const path = data?.variants[index]?.path ?? [];
    return path.length > 0 ? path.map(name).join(' → ') : t('analysis.variants.question');
  };
  const top = data?.variants[0];
  return (
    <ReportFrame
      kind="variants"
      search={search}
      body={body}
      query={query}
      titleOf={titleOf}
      says={
        data &&
        top &&
        t('analysis.variants.says', {
          total: format.number(data.total),
          paths: format.number(data.paths),
          share: format.share(top.share),
        })
      }
      question={model && <VariantsQuestion search={search} outcome={outcome} />}
      skeleton={<Skeleton lines={[100, 92, 96, 80, 88, 70]} />}
    >
      {(answer) =>
        answer.data.variants.length === 0 ? (
          <ReportEmpty kind="variants" />
        ) : (
          <VariantList data={answer.data} search={search} name={name} />
        )
      }
    </ReportFrame>
  );
}
