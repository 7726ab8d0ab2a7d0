import type { CellPeople } from '@viaggio/domain/ports/overviewStore';
import { describeRows } from '../../people/describeRows';
import type { ExportDeps } from '../deps';
import type { CellPerson } from './peopleColumns';

/** Ids of people asked for at once: nearly always all of a cell, by one question. */
const IDS_AT_A_TIME = 200_000;
/** People described at a time. */
const PEOPLE_AT_A_TIME = 5_000;

/** A page of the people behind a cell, the very list of the screen. */
export type ListBehind = (page: { readonly offset: number; readonly limit: number }) => Promise<CellPeople>;

/** Everybody behind a cell, the latest first. */
export async function* cellRows(
  deps: ExportDeps,
  workspace: number,
  list: ListBehind,
): AsyncGenerator<CellPerson[]> {
  for (let offset = 0; ; offset += IDS_AT_A_TIME) {
    const { people, total } = await list({ offset, limit: IDS_AT_A_TIME });
    for (let start = 0; start < people.length; start += PEOPLE_AT_A_TIME) {
      const page = people.slice(start, start + PEOPLE_AT_A_TIME);
      const rows = await describeRows(
        deps,
        workspace,
        page.map(({ person }) => person),
      );
      yield rows.map((row, i) => ({ ...row, at: page[i]!.at }));
    }
    if (people.length === 0 || offset + people.length >= total) return;
  }
}
