import type { MapCard, MapDocument } from '../document';
import { type MapNames, NO_NAMES } from '../names';
import { EVERYBODY, escapeMermaid } from './mermaidText';
import { nameOf, tellApart } from './readNames';

/** One task of a Mermaid journey. */
interface Task {
  readonly text: string;
  /** 1 to 5. */
  readonly score: number;
  readonly actors: readonly string[];
}

/**
 * The map as a Mermaid `journey` diagram. It holds less: sections are stages; tasks are what customers do (touchpoints
 * where nobody wrote that, statements of feeling where there are neither), with the feeling as a score from 1 to 5 and
 * personas as actors. Scores between two are rounded; a task without a feeling of its own has the one of its stage.
 */
export function writeMapMermaid(map: MapDocument, names: MapNames = NO_NAMES): string {
  const known = tellApart(names);
  const lines = ['journey'];
  if (map.title.trim() !== '') lines.push(`    title ${escapeMermaid(map.title)}`);
  map.stages.forEach((stage, i) => {
    const tasks = tasksOf(map, stage.id, known);
    const begins = i === 0 && stage.name.trim() === '' && tasks.length > 0;
    if (!begins) lines.push(`    section ${escapeMermaid(stage.name) || '#160;'}`);
    for (const { text, score, actors } of tasks) {
      lines.push(
        `      ${escapeMermaid(text, true)}: ${score}: ${actors.map((it) => escapeMermaid(it)).join(', ')}`,
      );
    }
  });
  return `${lines.join('\n')}\n`;
}

/** Kinds of rows that tell what happens, the first that a stage has. */
const TOLD_BY = ['actions', 'touchpoints', 'feelings'] as const;

function tasksOf(map: MapDocument, stage: string, names: MapNames): Task[] {
  const kinds = new Map(map.rows.map((row) => [row.id, row.kind]));
  const here = map.cards.filter((card) => card.stage === stage);
  for (const kind of TOLD_BY) {
    const told = here.filter(
      (card) => kinds.get(card.row) === kind && !card.ideal && textOf(card, names) !== '',
    );
    if (told.length === 0) continue;
    const feelings = here.filter(
      (card) => kinds.get(card.row) === 'feelings' && card.score !== null && !card.ideal,
    );
    return joinSame(
      told.map((card) => ({ card, score: scoreOf(card, feelings), text: textOf(card, names) })),
      map,
      names,
    );
  }
  return [];
}

function textOf(card: MapCard, names: MapNames): string {
  const text = card.text.trim();
  return text !== '' || card.touchpoint === null ? text : nameOf(names.touchpoints, card.touchpoint);
}

/** Its own feeling, else the mean of its persona’s in the stage, else of all; 3 when nobody said. */
function scoreOf(card: MapCard, feelings: readonly MapCard[]): number {
  const same = feelings.filter((it) => it.persona === card.persona || it.persona === null);
  const said = same.length > 0 ? same : feelings;
  const mean = said.reduce((sum, it) => sum + (it.score ?? 0), 0) / Math.max(1, said.length);
  return Math.round(card.score ?? mean) + 3;
}

/** The same task of several personas, one after the other, is one task with several actors. */
function joinSame(
  told: readonly { card: MapCard; score: number; text: string }[],
  map: MapDocument,
  names: MapNames,
): Task[] {
  const all = map.personas.map((id) => nameOf(names.personas, id));
  const everybody = all.length > 0 ? all : [EVERYBODY[map.language]];
  const tasks: (Task & { readonly own: boolean })[] = [];
  for (const { card, score, text } of told) {
    const own = card.persona !== null;
    const actors = card.persona === null ? everybody : [nameOf(names.personas, card.persona)];
    const last = tasks.at(-1);
    const joins =
      last?.own && own && last.text === text && last.score === score && !last.actors.includes(actors[0]!);
    if (last && joins) tasks[tasks.length - 1] = { ...last, actors: [...last.actors, ...actors] };
    else tasks.push({ text, score, actors, own });
  }
  return tasks;
}
