import type { JourneyModel } from '@viaggio/domain/journeys';
import type { KeyedStay } from '@viaggio/domain/ports/exportStore';
import { column, type ExportColumn } from '../column';

/** Columns of stays, in the words of their model. `now`: what would only lapse later has not ended. */
export function stayColumns(model: JourneyModel, now: number): readonly ExportColumn<KeyedStay>[] {
  const stageOf = ({ stage }: KeyedStay) => model.stages[stage];
  const hasEnded = ({ left }: KeyedStay): boolean => left <= now;
  return [
    column('key', 'id', (row) => row.key),
    // Companies and cases are nobody's.
    column('person', 'id', ({ person }) => (person === '0' ? null : person)),
    column('cycle', 'integer', ({ cycle }) => cycle + 1),
    column('stage', 'text', (row) => stageOf(row)?.id ?? ''),
    column('stage_it', 'text', (row) => stageOf(row)?.name.it ?? null),
    column('stage_en', 'text', (row) => stageOf(row)?.name.en ?? null),
    column('entered', 'time', (row) => row.entered),
    column('left', 'time', (row) => (hasEnded(row) ? row.left : null)),
    column('how', 'text', (row) => howItEnded(row, hasEnded(row))),
    column('won', 'flag', (row) => row.won),
    column('exit_reason', 'text', ({ exit }) => model.exits[exit]?.reason ?? null),
  ];
}

/** An open stay ends by the clock: when it lapses it is lost, whether anything was written or not. */
function howItEnded({ end }: KeyedStay, hasEnded: boolean): string {
  if (!hasEnded) return 'open';
  return end === 'open' ? 'lost' : end;
}
