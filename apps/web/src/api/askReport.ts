import { addresses } from '@viaggio/contract/addresses';
import type {
  AlignmentAnswer,
  AlignmentInput,
  AttributionAnswer,
  AttributionInput,
  BeforeAfterAnswer,
  BeforeAfterInput,
  CellPeople,
  ConsiderationAnswer,
  ConsiderationInput,
  FunnelAnswer,
  FunnelInput,
  HandoversAnswer,
  HandoversInput,
  InitiativeAnswer,
  InitiativeInput,
  LifecycleAnswer,
  LifecycleInput,
  OverviewAnswer,
  OverviewInput,
  PathsAnswer,
  PathsInput,
  ProcessMapAnswer,
  ProcessMapInput,
  RepurchaseAnswer,
  RepurchaseInput,
  RetentionAnswer,
  RetentionInput,
  SnagsAnswer,
  SnagsInput,
  TimeToConvertAnswer,
  TimeToConvertInput,
  UnansweredAnswer,
  UnansweredInput,
  VariantsAnswer,
  VariantsInput,
  WeakPointsAnswer,
  WeakPointsInput,
} from '@viaggio/contract/reports';
import { call } from './call';

/** What each report is asked and answers. */
interface Reports {
  readonly overview: { readonly body: OverviewInput; readonly answer: OverviewAnswer };
  readonly funnel: { readonly body: FunnelInput; readonly answer: FunnelAnswer };
  readonly paths: { readonly body: PathsInput; readonly answer: PathsAnswer };
  readonly retention: { readonly body: RetentionInput; readonly answer: RetentionAnswer };
  readonly attribution: { readonly body: AttributionInput; readonly answer: AttributionAnswer };
  readonly timeToConvert: { readonly body: TimeToConvertInput; readonly answer: TimeToConvertAnswer };
  readonly processMap: { readonly body: ProcessMapInput; readonly answer: ProcessMapAnswer };
  readonly variants: { readonly body: VariantsInput; readonly answer: VariantsAnswer };
  readonly snags: { readonly body: SnagsInput; readonly answer: SnagsAnswer };
  readonly handovers: { readonly body: HandoversInput; readonly answer: HandoversAnswer };
  readonly lifecycle: { readonly body: LifecycleInput; readonly answer: LifecycleAnswer };
  readonly repurchase: { readonly body: RepurchaseInput; readonly answer: RepurchaseAnswer };
  readonly consideration: { readonly body: ConsiderationInput; readonly answer: ConsiderationAnswer };
  readonly unanswered: { readonly body: UnansweredInput; readonly answer: UnansweredAnswer };
  readonly weakPoints: { readonly body: WeakPointsInput; readonly answer: WeakPointsAnswer };
  readonly alignment: { readonly body: AlignmentInput; readonly answer: AlignmentAnswer };
  readonly beforeAfter: { readonly body: BeforeAfterInput; readonly answer: BeforeAfterAnswer };
  readonly initiative: { readonly body: InitiativeInput; readonly answer: InitiativeAnswer };
}

export type ReportName = keyof Reports;
export type ReportBody<N extends ReportName> = Reports[N]['body'];
export type ReportAnswer<N extends ReportName> = Reports[N]['answer'];

/** How an export names a report: the last part of its address. */
export const reportAddress = (name: ReportName): string => addresses[name][1].split('/').at(-1) ?? '';

/** The routes answer a report or, with `people`, customers: which of the two is known by who asks. */
export async function askReport<N extends ReportName>(
  name: N,
  body: ReportBody<N>,
  signal?: AbortSignal,
): Promise<ReportAnswer<N>> {
  return (await call(name as 'overview', { body: body as OverviewInput }, signal)) as ReportAnswer<N>;
}

export interface PeoplePage {
  readonly cell: string;
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** The customers behind one cell of a report. */
export async function askPeople<N extends ReportName>(
  name: N,
  body: ReportBody<N>,
  { cell, cursor, limit }: PeoplePage,
  signal?: AbortSignal,
): Promise<CellPeople> {
  const query = { people: cell, cursor, limit };
  return (await call(name as 'overview', { body: body as OverviewInput, query }, signal)) as CellPeople;
}
