import type { LivingMapCell } from '@viaggio/domain/ports/livingMapStore';
import { shapeWeakPoints, type WeakPointsReport } from '@viaggio/domain/reports';
import type { ReportAnswer } from '../prepareReport';
import { type OverviewInput, prepareOverview } from '../readOverview';
import type { ReportScope } from '../reportScope';
import { answerOverview } from './answerOverview';
import type { LivingMapDeps } from './deps';

const DEFINITION: Record<string, string> = {
  score: 'Lost × value × feeling × confidence: the heaviest first.',
  lost: 'Cycles that ended in the stage in the period: without a contact for the lapse time, or by an exit.',
  touchpoint: 'By the last thing their customer did before they were lost.',
  value: 'Typical order value (the median); 1 where no orders are known: then losses weigh in journeys.',
  feeling:
    'What customers said: 2^(−mean ⁄ 2), so 1 at neutral, twice at −2, half at +2. With fewer than ten answers 1, and told as missing.',
  confidence:
    'Lower end of the 95 % interval (Wilson) of lost ÷ all that left the stage, over that share; × reliability of the data (1 to 3) ÷ 3.',
};

/** Where the map is weakest. */
export async function readWeakPoints(
  deps: LivingMapDeps,
  scope: ReportScope,
  input: OverviewInput,
): Promise<ReportAnswer<WeakPointsReport & { readonly currency: string }>> {
  const started = performance.now();
  const prepared = await prepareOverview(deps, scope, input);
  const { stored, query, definitions } = prepared;
  return answerOverview(deps, scope, prepared, started, async (known) => {
    const [counts, feelings, last, { trust, measures }] = await Promise.all([
      deps.overview.countStages(query),
      deps.overview.countFeelings(query),
      query.keyIsPerson ? deps.livingMap.countLastContacts(query) : [],
      known(),
    ]);
    const report = shapeWeakPoints({
      model: stored.model,
      catalogue: definitions.catalogue.touchpoints,
      ...{ counts, feelings, last, typicalOrder: measures.typicalOrder, trust: trust.level },
    });
    return { data: { ...report, currency: scope.currency }, definition: DEFINITION };
  });
}

/** `lost.<stage>.<touchpoint>`; that of a whole stage is the overview's. */
export async function findWeakCell(
  deps: LivingMapDeps,
  scope: ReportScope,
  input: OverviewInput,
  [figure, stage = '', touchpoint = '']: readonly string[],
): Promise<LivingMapCell | undefined> {
  const { stored, query, definitions } = await prepareOverview(deps, scope, input);
  const place = stored.model.stages.findIndex(({ id }) => id === stage);
  const found = definitions.catalogue.touchpoints.find(({ id }) => id === touchpoint);
  if (figure !== 'lost' || place < 0 || found === undefined || !query.keyIsPerson) return undefined;
  return { report: 'lost', query, stage: place, touchpoint: found.number };
}
