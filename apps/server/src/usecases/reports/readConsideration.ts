import type { ConsiderationQuery, ConsideringCounts } from '@viaggio/domain/ports/relationStore';
import {
  buyingItself,
  type ConsiderationRequest,
  type ConsiderationRow,
  EXPOSURE_LEVELS,
  type LostDealsReport,
  labelsOf,
  planConsideration,
  type RivalsReport,
  shapeConsideration,
  spreadOf,
} from '@viaggio/domain/reports';
import type { Bilingual } from '@viaggio/domain/touchpoints';
import { answerReport, prepareReport, type RelationDeps, type ReportAnswer } from './prepareReport';
import { type AlternativesInput, readAlternatives } from './readAlternatives';
import type { ReportInput, ReportScope } from './reportScope';

export type ConsiderationInput = ReportInput & ConsiderationRequest & AlternativesInput;

export interface ConsiderationReport {
  readonly rule: ConsiderationRequest['rule'];
  readonly by: ConsiderationRequest['by'];
  readonly people: number;
  readonly buyers: number;
  readonly others: number;
  readonly open: number;
  readonly timeToPurchase: { readonly p50: number | null; readonly p90: number | null };
  readonly rows: ConsiderationRow[];
  readonly names: Record<string, Bilingual>;
  readonly lostDeals: LostDealsReport | null;
  readonly rivals: RivalsReport | null;
  readonly currency: string;
}

const DEFINITION: Record<string, string> = {
  people: 'Who had a contact of considering in the period: the first one counts.',
  buyers: 'Of them, who bought within the time after it.',
  others: 'Who has been followed for all of that time and has not bought.',
  open: 'Whose time is not over, and who has not bought so far: in no row.',
  shareOfBuyers:
    'Buyers with such a contact between the first one of considering and the purchase. Others are watched for times that buyers took, shared out among them by their numbers, so that neither had longer for it.',
  lift: 'Share who bought among those who had such a contact ÷ among those who had not. That is what goes together, not what causes.',
  interval: '95 % interval of the lift (Katz).',
  evidence: 'How far the interval lies from 1. Rows are sorted by it.',
  buying:
    'A step of buying itself, such as the cart or the checkout: told apart, since it says nothing of what convinces.',
  tooFew: 'Fewer than ten buyers, others, customers who had it, or customers who had not.',
  lostDeals: 'Deals whose last decision, of those known, falls in the period and is a loss.',
  reasons: 'Of the lost deals that say why. Spellings that differ only in case and signs are one reason.',
  rivals: 'Who names it in a deal, a review, an answer to a survey, a comparison or a mention of the period.',
  lostShare: 'Of the deals decided in the period in which it is named, those that were lost.',
  value: 'Sum of what the lost deals were worth, of those that say it.',
};

/** Times that others are watched for: those of buyers, or all of it where nobody bought. */
export async function exposuresOf(
  deps: RelationDeps,
  query: ConsiderationQuery,
): Promise<{ readonly counts: ConsideringCounts; readonly exposures: readonly number[] }> {
  const counts = await deps.relations.countConsidering(query, EXPOSURE_LEVELS);
  return { counts, exposures: counts.exposures.length > 0 ? counts.exposures : [query.within] };
}

async function readCounts(deps: RelationDeps, query: ConsiderationQuery) {
  const { counts, exposures } = await exposuresOf(deps, query);
  return { counts, units: await deps.relations.countConsideredUnits(query, exposures) };
}

/** What customers who buy did while considering that others did not. */
export async function readConsideration(
  deps: RelationDeps,
  scope: ReportScope,
  input: ConsiderationInput,
): Promise<ReportAnswer<ConsiderationReport>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = planConsideration(input, prepared.context, prepared);
  return answerReport(deps, prepared, query, async () => {
    const [{ counts, units }, words, alternatives] = await Promise.all([
      readCounts(deps, query),
      prepared.wordsOf(query.by),
      readAlternatives(deps, prepared, input),
    ]);
    const { buyers, others, open, times } = counts;
    const rows = shapeConsideration(counts, units, words, buyingItself(query.by, prepared.catalogue));
    const names = labelsOf(
      rows.map(({ name }) => name),
      words,
    );
    const { rule, by } = input;
    const people = buyers + others + open;
    return {
      data: {
        ...{ rule, by, people, buyers, others, open, timeToPurchase: spreadOf(times), rows, names },
        ...alternatives,
        currency: scope.currency,
      },
      definition: DEFINITION,
    };
  });
}
