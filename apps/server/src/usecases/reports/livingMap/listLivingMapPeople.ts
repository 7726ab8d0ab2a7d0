import type { LivingMapCell } from '@viaggio/domain/ports/livingMapStore';
import type { CellPeople } from '@viaggio/domain/ports/overviewStore';
import { AppError } from '@viaggio/domain/shared';
import { listCellPeople } from '../listCellPeople';
import { type CellWish, cellNotFound, partsOf } from '../listReportPeople';
import type { OverviewInput } from '../readOverview';
import type { ReportScope } from '../reportScope';
import type { ChangeDeps, LivingMapDeps } from './deps';
import { type BeforeAfterInput, sidesOf } from './readBeforeAfter';
import { findWeakCell } from './readWeakPoints';

type Find<Input> = (
  deps: LivingMapDeps,
  scope: ReportScope,
  input: Input,
  parts: readonly string[],
) => Promise<LivingMapCell | undefined>;

/** The people behind a cell that `find` knows, the latest first. */
export const livingMapPeopleBy =
  <Input extends { readonly unit?: 'person' | 'account' | undefined }>(find: Find<Input>) =>
  async (deps: LivingMapDeps, scope: ReportScope, input: Input, wish: CellWish): Promise<CellPeople> => {
    if (input.unit === 'account') {
      throw new AppError('unit_has_no_people', 'Companies are counted here: ask for people to see them.', {
        field: 'unit',
      });
    }
    const found = await find(deps, scope, input, partsOf(wish.cell));
    if (found === undefined) throw cellNotFound(wish.cell);
    return deps.livingMap.peopleOf(found, { offset: wish.offset, limit: wish.limit });
  };

/** `lost.<stage>` of weak points is the overview's figure; with a touchpoint it is theirs. */
export async function listWeakPeople(
  deps: LivingMapDeps,
  scope: ReportScope,
  input: OverviewInput,
  wish: CellWish,
): Promise<CellPeople> {
  const [figure, stage, touchpoint] = partsOf(wish.cell);
  if (figure !== 'lost' || stage === undefined) throw cellNotFound(wish.cell);
  return touchpoint === undefined
    ? listCellPeople(deps, scope, input, { ...wish, cell: `${stage}.lost` })
    : livingMapPeopleBy(findWeakCell)(deps, scope, input, wish);
}

/** `before.<stage>.<figure>` and `after.<stage>.<figure>`: cells of the overview of those days. */
export async function listBeforeAfterPeople(
  deps: ChangeDeps,
  scope: ReportScope,
  input: BeforeAfterInput,
  wish: CellWish,
): Promise<CellPeople> {
  const [side, ...cell] = partsOf(wish.cell);
  if (side !== 'before' && side !== 'after') throw cellNotFound(wish.cell);
  const { day: _, days: __, note: ___, ...asked } = input;
  const period = sidesOf(deps, scope, input)[side];
  return listCellPeople(deps, scope, { ...asked, period }, { ...wish, cell: cell.join('.') });
}
