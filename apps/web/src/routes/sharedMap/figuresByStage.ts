/** What a shared page says of a stage; null: fewer than five people, so not said. */
export interface ShownFigures {
  /** People who came in. */
  readonly people: number | null;
  /** Share of the journeys that moved on, 0..1. */
  readonly conversion: number | null;
}

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/**
 * The figures of each measured stage of an overview, by its id. It is read with care: every figure of few people was
 * made null on the server, so that its type is not that of the report.
 */
export function figuresByStage(overview: unknown): ReadonlyMap<string, ShownFigures> {
  const stages = isRecord(overview) && Array.isArray(overview.stages) ? overview.stages : [];
  const found = new Map<string, ShownFigures>();
  for (const stage of stages) {
    if (!isRecord(stage) || typeof stage.id !== 'string' || stage.measured === false) continue;
    found.set(stage.id, {
      people: numberOf(stage.people),
      conversion: numberOf(stage.conversion),
    });
  }
  return found;
}
