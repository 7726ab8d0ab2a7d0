import type { Trust } from '@viaggio/contract/common';
import type { ReportSearch } from '../../../app/analysisSearches';
import { PeriodPicker } from '../../../components/PeriodPicker';
import { PersonaPicker, useHasPersonas } from '../../../components/PersonaPicker';
import { PlacePicker } from '../../../components/PlacePicker';
import { QuestionHead } from '../../../components/QuestionHead';
import { SegmentPicker } from '../../../components/SegmentPicker';
import { Tip } from '../../../components/Tip';
import { TrustChip } from '../../../components/TrustChip';
import { usePeriodName } from '../../../components/usePeriodName';
import { OutMenu } from '../out/OutMenu';
import { SaveMenu } from '../out/SaveMenu';
import css from './ReportHead.module.css';
import { type ReportKind, ROUTE_OF, usualPeriodOf } from './reportKinds';
import { UnitPicker } from './UnitPicker';
import { useAddress } from './useAddress';
import { useCounted } from './useCounted';
import { useHasAccounts } from './useHasAccounts';

interface Props {
  readonly kind: ReportKind;
  readonly search: ReportSearch;
  readonly body: object | undefined;
  readonly answer: { readonly data: unknown; readonly asOf: string; readonly trust: Trust } | undefined;
  /** What a picture of the report shows. */
  readonly picture: () => Element | null;
}

/** The question, of where and when, and how far its answer can be trusted. */
export function ReportHead({ kind, search, body, answer, picture }: Props) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const hasPersonas = useHasPersonas(search.persona);
  const hasAccounts = useHasAccounts(search);
  const [title, definition] = [t(`analysis.${kind}.question`), t(`analysis.${kind}.howCounted`)];
  const [report, usual] = [ROUTE_OF[kind], usualPeriodOf(kind)];
  const period = usePeriodName(search, usual);
  const address = location.href;
  return (
    <QuestionHead
      title={title}
      tools={
        <>
          {body && <SaveMenu report={report} title={title} body={body} search={search} usual={usual} />}
          {answer && <OutMenu out={{ report, title, period, definition, answer, picture, address }} />}
          {answer && <TrustChip trust={answer.trust} />}
        </>
      }
    >
      <Tip text={t(`analysis.${kind}.help`)}>
        <button type="button" className={css.term}>
          {t(`analysis.${kind}.term`)}
        </button>
      </Tip>
      {hasAccounts && <UnitPicker value={search.unit} />}
      <SegmentPicker value={search.segment} onChange={(segment) => ask({ segment })} />
      {hasPersonas && <PersonaPicker value={search.persona} onChange={(persona) => ask({ persona })} />}
      <PlacePicker value={search.place} onChange={(place) => ask({ place })} />
      <PeriodPicker search={search} onChange={(period) => ask({ ...period })} usual={usual} />
    </QuestionHead>
  );
}
