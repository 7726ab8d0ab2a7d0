import { decideDateOrder, type ImportField, layOver, textOfCell, timeSurvey } from '@viaggio/domain/imports';
import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { decideReading, type ReadingDecided, zoneOf } from './decideReading';
import { type Inspection, inspectFile } from './inspectFile';
import { type TriedRow, tryRows } from './refuseUnfit';
import { lookOn, openColumns } from './scanFile';
import { type ImportDeps, type ImportWish, presetOf, workspaceOf } from './startImport';

export interface PreviewWish
  extends Pick<ImportWish, 'workspace' | 'mapping' | 'timeZone' | 'dateOrder' | 'preset'> {
  readonly file: { readonly path: string; readonly name: string };
}

export interface Preview {
  readonly inspection: Inspection;
  readonly reading: ReadingDecided['reading'];
  /** Whether every date could be read in both orders, so that the order is an assumption. */
  readonly dateOrderAssumed: boolean;
  readonly mapping: Inspection['guess']['mapping'];
  readonly confidence: ReadonlyMap<ImportField, number>;
  readonly rows: readonly (readonly string[])[];
  readonly tried: readonly TriedRow[];
}

const SHOWN_ROWS = 20;
/** Rows looked through for a date that decides; the import itself looks through all. */
const LOOKED_THROUGH = 200_000;

/** The first rows of a file, and how they would be read. Nothing is stored. */
export async function previewImport(
  deps: Pick<ImportDeps, 'control' | 'collect' | 'now'>,
  wish: PreviewWish,
): Promise<Preview> {
  const workspace = await workspaceOf(deps.control, wish.workspace);
  const inspection = await inspectFile(wish.file.path, workspace, presetOf(wish));
  const { table, columns, first, guess } = inspection;
  const mapping = wish.mapping === undefined ? guess.mapping : layOver(guess.mapping, wish.mapping);
  const reading = await decide(inspection, mapping, workspace, wish);
  const shown = { table, first: first.slice(0, SHOWN_ROWS) };
  const habits = { language: workspace.language, zone: reading.timeZone };
  return {
    inspection,
    reading,
    dateOrderAssumed:
      wish.dateOrder === 'auto' && !decideDateOrder(timeSurvey(columns, mapping), habits).sure,
    mapping,
    confidence: guess.confidence,
    rows: shown.first.map(({ cells, broken }) =>
      broken === undefined
        ? table.columns.map((_, index) => textOfCell(cells[index]).slice(0, 500))
        : [broken.slice(0, 500)],
    ),
    tried: tryRows(deps, shown, reading, mapping, workspace),
  };
}

async function decide(
  { table, columns, preset }: Inspection,
  mapping: Preview['mapping'],
  workspace: WorkspaceView,
  wish: PreviewWish,
): Promise<ReadingDecided['reading']> {
  const asked = {
    timeZone: zoneOf(wish.timeZone, mapping, workspace, preset),
    dateOrder: wish.dateOrder,
    language: workspace.language,
  };
  const decided = decideReading(table, columns, mapping, asked);
  if (decided.sure) return decided.reading;
  const isDecided = (): boolean => decideReading(table, columns, mapping, asked).sure;
  await lookOn(table, openColumns(columns, mapping), isDecided, LOOKED_THROUGH);
  return decideReading(table, columns, mapping, asked).reading;
}
