import type { Actor } from '@viaggio/domain/ports/access';
import type { PersonState } from '@viaggio/domain/ports/people';
import { AppError } from '@viaggio/domain/shared';
import { chooseModel } from '../people/chooseModel';
import { listPeople } from '../people/listPeople';
import { resolveFilter } from '../people/resolveFilter';
import type { ReportScope } from '../reports/reportScope';
import type { ExportDeps } from './deps';
import type { FileFormat } from './files/writers';
import { type ExportFile, makeFile } from './makeFile';
import { type ExportWish, type PlannedExport, planExport } from './planExport';
import { CONTACT_COLUMNS, contactRows } from './rows/contactRows';
import { EVENT_COLUMNS, eventRows } from './rows/eventRows';
import { PEOPLE_COLUMNS } from './rows/peopleColumns';
import { peopleRows } from './rows/peopleRows';
import { stayColumns } from './rows/stayColumns';

export type Exported = 'people' | 'interactions' | 'journeys' | 'events';

/** Filters of the list of customers. */
export interface PeopleWords {
  readonly search?: string | undefined;
  readonly stage?: string | undefined;
  readonly state?: PersonState | undefined;
  readonly touchpoint?: string | undefined;
  readonly channel?: string | undefined;
  readonly known?: boolean | undefined;
}

export interface DataWish extends ExportWish, PeopleWords {
  readonly what: Exported;
  readonly format: FileFormat;
  readonly actor: Actor;
}

const PEOPLE_WORDS = ['search', 'stage', 'state', 'touchpoint', 'channel', 'known'] as const;

/** What a search finds comes in pages of so many, and is never more than a few. */
const FOUND_AT_A_TIME = 200;

/**
 * One kind of thing of a workspace as a file: of a period, a segment, a place.
 * @throws AppError `too_many_exports`, `period_empty`, `segment_not_found`, `place_not_allowed`, `filter_not_here`
 */
export async function exportData(deps: ExportDeps, scope: ReportScope, wish: DataWish): Promise<ExportFile> {
  refuseFilters(wish);
  const planned = await planExport(deps, scope, wish);
  const { what, format, actor, from, to, segment, persona, place } = wish;
  const filters = PEOPLE_WORDS.filter((word) => wish[word] !== undefined);
  const order = {
    workspace: scope.workspace,
    actor,
    format,
    subject: what,
    detail: { from, to, segment, persona, place, filters },
  };
  switch (what) {
    case 'people':
      return makeFile(deps, order, await peopleTable(deps, scope, planned, wish));
    case 'interactions': {
      const blocks = contactRows(deps, planned.prepared, planned.population);
      return makeFile(deps, order, { columns: CONTACT_COLUMNS, blocks });
    }
    case 'journeys':
      return makeFile(deps, order, await stayTable(deps, planned));
    case 'events': {
      const blocks = eventRows(deps, planned.prepared, planned.population);
      return makeFile(deps, order, { columns: EVENT_COLUMNS, blocks });
    }
  }
}

/** A filter that would be left out of account must not be asked for. */
function refuseFilters(wish: DataWish): void {
  const field = wish.what === 'people' ? undefined : PEOPLE_WORDS.find((word) => wish[word] !== undefined);
  if (field === undefined) return;
  throw new AppError('filter_not_here', `Only an export of people can be filtered by "${field}".`, { field });
}

async function peopleTable(deps: ExportDeps, scope: ReportScope, planned: PlannedExport, wish: DataWish) {
  const { workspace } = scope;
  const asker = { workspace, places: scope.places ?? [] };
  const { stage, state, touchpoint, channel, known } = wish;
  const filter = await resolveFilter(deps, asker, { stage, state, touchpoint, channel });
  const found = wish.search?.trim() ? await findPeople(deps, asker, wish.search) : undefined;
  const blocks =
    filter === undefined
      ? none()
      : peopleRows(deps, planned, { ...filter, ...(found && { people: found }) }, known);
  return { columns: PEOPLE_COLUMNS, blocks };
}

/** Words that name nothing leave nobody. */
async function* none(): AsyncGenerator<never[]> {}

async function findPeople(
  deps: ExportDeps,
  asker: Parameters<typeof listPeople>[1],
  search: string,
): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listPeople(deps, asker, { search, sort: 'recent', limit: FOUND_AT_A_TIME, cursor });
    found.push(...page.items.map(({ id }) => id));
    if (page.next === null) return found;
    cursor = page.next;
  }
}

async function stayTable(deps: ExportDeps, { population }: PlannedExport) {
  const { model, number } = chooseModel(await deps.definitionsOf(population.workspace), undefined);
  return { columns: stayColumns(model, deps.now()), blocks: deps.exports.stays(population, number) };
}
