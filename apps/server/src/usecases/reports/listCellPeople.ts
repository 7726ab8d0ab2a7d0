import type { CellPeople, StayFigure } from '@viaggio/domain/ports/overviewStore';
import { type CellWish, cellNotFound } from './listReportPeople';
import { type OverviewDeps, type OverviewInput, prepareOverview } from './readOverview';
import type { ReportScope } from './reportScope';

const FIGURES: ReadonlySet<string> = new Set([
  'present',
  'entered',
  'movedOn',
  'lost',
  'dormant',
  'restarted',
  'waiting',
  'reached',
]);

/** The people behind one cell of the map, a page at a time, the latest first. */
export async function listCellPeople(
  deps: OverviewDeps,
  scope: ReportScope,
  input: OverviewInput,
  wish: CellWish,
): Promise<CellPeople> {
  const { stored, query, definitions } = await prepareOverview(deps, scope, input);
  const [stageId = '', figure = '', touchpointId = ''] = wish.cell.split('.');
  const stage = stored.model.stages.findIndex((one) => one.id === stageId);
  if (stage < 0) throw cellNotFound(wish.cell);
  if (figure === 'signals') return deps.overview.peopleOfSignals(query, { stage: stage + 1 }, wish);
  if (figure === 'touchpoint') {
    const touchpoint = definitions.catalogue.touchpoints.find((one) => one.id === touchpointId);
    if (touchpoint === undefined) throw cellNotFound(wish.cell);
    return deps.overview.peopleOfTouchpoint(query, { stage: stage + 1, touchpoint: touchpoint.number }, wish);
  }
  const counted = figure === 'people' ? 'entered' : figure;
  if (!FIGURES.has(counted)) throw cellNotFound(wish.cell);
  return deps.overview.peopleOfFigure(query, { stage, figure: counted as StayFigure | 'reached' }, wish);
}
