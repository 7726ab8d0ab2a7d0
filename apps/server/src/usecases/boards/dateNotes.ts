import type { DateNote, DateNoteInput } from '@viaggio/domain/ports/boards';
import { type BoardDeps, found, type Writer } from './deps';

const UNKNOWN = 'date_note_not_found';

type Deps = Pick<BoardDeps, 'boards' | 'control'>;

async function readNote({ boards }: Deps, workspace: number, id: number): Promise<DateNote> {
  return found(
    (await boards.listNotes(workspace)).find((note) => note.id === id),
    UNKNOWN,
  );
}

async function record({ control }: Deps, { workspace, actor }: Writer, what: string, id: number) {
  await control.audit.record({ workspace, actor, action: `date_note.${what}`, target: `date_note:${id}` });
}

export async function addNote(deps: Deps, who: Writer, input: DateNoteInput): Promise<DateNote> {
  const id = await deps.boards.createNote(who.workspace, who.actor, input);
  await record(deps, who, 'created', id);
  return readNote(deps, who.workspace, id);
}

export async function changeNote(
  deps: Deps,
  who: Writer,
  id: number,
  input: DateNoteInput,
): Promise<DateNote> {
  found(await deps.boards.updateNote(who.workspace, id, input), UNKNOWN);
  await record(deps, who, 'updated', id);
  return readNote(deps, who.workspace, id);
}

export async function removeNote(deps: Deps, who: Writer, id: number): Promise<void> {
  found(await deps.boards.removeNote(who.workspace, id), UNKNOWN);
  await record(deps, who, 'removed', id);
}
