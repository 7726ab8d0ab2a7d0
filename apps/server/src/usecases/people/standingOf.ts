import { type JourneyModel, STAY_ENDS, type Stay, type StayState, stateAt } from '@viaggio/domain/journeys';
import type { PersonStanding, PersonState } from '@viaggio/domain/ports/people';
import type { Bilingual } from '@viaggio/domain/touchpoints';

/** Where somebody stands in a model at a moment. */
export interface Standing {
  readonly stage: string;
  readonly name: Bilingual;
  readonly since: number;
  readonly state: PersonState;
  /** When it lapses if nothing happens; null when lost. */
  readonly lapsesAt: number | null;
}

const STATES: Readonly<Record<StayState, PersonState>> = {
  not_yet: 'active',
  open: 'active',
  dormant: 'dormant',
  lost: 'lost',
  exited: 'lost',
  moved: 'lost',
  restarted: 'lost',
};

const stayOf = (row: PersonStanding): Stay => ({
  stage: row.stage,
  entered: row.entered,
  left: row.leaves,
  end: STAY_ENDS[row.how] ?? 'open',
  cycle: row.cycles - 1,
  won: row.won,
  exit: -1,
});

export function standingOf(
  row: PersonStanding | undefined,
  model: JourneyModel | undefined,
  now: number,
): Standing | null {
  const stage = row && model?.stages[row.stage];
  if (!stage) return null;
  const state = STATES[stateAt(stayOf(row), now, model.lapseDays)];
  return {
    stage: stage.id,
    name: stage.name,
    since: row.entered,
    state,
    lapsesAt: state === 'lost' ? null : row.leaves,
  };
}

/** How somebody's cycles went so far: one that lapsed since the last contact is lost too. */
export function cyclesOf(
  row: PersonStanding | undefined,
  model: JourneyModel | undefined,
  now: number,
): { count: number; won: number; lost: number } {
  if (!row) return { count: 0, won: 0, lost: 0 };
  const lastIsLost = standingOf(row, model, now)?.state === 'lost';
  return { count: row.cycles, won: row.cyclesWon, lost: row.cyclesLostBefore + (lastIsLost ? 1 : 0) };
}
