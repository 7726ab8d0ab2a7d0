import { AppError } from '../../shared/index';
import { checkDocument } from '../checkDocument';
import type { MapCard, MapDocument, MapStage } from '../document';
import { type MapNames, NO_NAMES } from '../names';
import { cardOf, emptyDocument } from '../usual';
import { EVERYBODY, unescapeMermaid } from './mermaidText';
import { idOfName, tellApart } from './readNames';

interface Read {
  title: string;
  readonly sections: { readonly name: string; readonly tasks: ReadTask[] }[];
}

interface ReadTask {
  readonly text: string;
  readonly score: number;
  readonly actors: readonly string[];
}

/**
 * A map of a Mermaid `journey` diagram, alone or within Markdown: sections become stages, tasks cards of what customers
 * do with their score (1 … 5) as a feeling (−2 … +2), actors personas; above them a row of feelings with the mean of
 * each stage. A task of all actors, or of none, is everybody’s. Throws `map_not_mermaid`, or
 * `map_mermaid_line` with the line that cannot be read.
 */
export function readMapMermaid(
  content: string,
  language: MapDocument['language'],
  newId: () => string,
  names: MapNames = NO_NAMES,
): MapDocument {
  const { title, sections } = readLines(content);
  const actors = actorsOf(sections);
  const known = tellApart(names);
  const personas = new Map(actors.map((actor) => [actor, idOfName(known.personas, actor)]));
  const [actions, feelings] = [newId(), newId()];
  const stages: MapStage[] = [];
  const cards: MapCard[] = [];
  for (const { name, tasks } of sections) {
    const stage = { id: newId(), name, words: '', binding: null };
    stages.push(stage);
    for (const { text, score, actors: own } of tasks) {
      const everybody = own.length === 0 || own.length >= actors.length;
      for (const persona of everybody ? [null] : own.map((actor) => personas.get(actor) ?? null)) {
        cards.push(cardOf({ id: newId(), row: actions, stage: stage.id, text, score: score - 3, persona }));
      }
    }
    if (tasks.length > 0) {
      const mean = tasks.reduce((sum, task) => sum + task.score - 3, 0) / tasks.length;
      cards.push(cardOf({ id: newId(), row: feelings, stage: stage.id, score: Math.round(mean * 10) / 10 }));
    }
  }
  const row = { title: '', hidden: false, lane: '' };
  return checkDocument({
    ...emptyDocument(title, language),
    personas: [...new Set(personas.values())],
    stages,
    rows: [
      { id: actions, kind: 'actions', ...row },
      { id: feelings, kind: 'feelings', ...row },
    ],
    cards,
  });
}

/** Everybody who acts. "The customer" alone is nobody in particular. */
function actorsOf(sections: Read['sections']): string[] {
  const actors = [...new Set(sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.actors)))];
  return actors.length === 1 && Object.values(EVERYBODY).some((it) => it === actors[0]) ? [] : actors;
}

function readLines(content: string): Read {
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const begin = lines.findIndex((line) => line.trim() === 'journey');
  if (begin < 0) {
    throw new AppError(
      'map_not_mermaid',
      'there is no Mermaid journey in this text: it begins with a line "journey", then "section Name" and "Task: 3: Who"',
    );
  }
  const read: Read = { title: '', sections: [] };
  for (let i = begin + 1; i < lines.length; i++) {
    const line = lines[i]!.trim();
    if (line.startsWith('```')) break;
    if (line === '' || line.startsWith('%%') || /^acc(Title|Descr)\b/.test(line)) continue;
    readLine(line, i + 1, read);
  }
  return read;
}

function readLine(line: string, number: number, read: Read): void {
  const [, keyword, rest] = /^(title|section)\s+(.*)$/.exec(line) ?? [];
  if (keyword === 'title') {
    read.title = unescapeMermaid(rest!);
    return;
  }
  if (keyword === 'section') {
    read.sections.push({ name: unescapeMermaid(rest!), tasks: [] });
    return;
  }
  const [, text, score, actors = ''] = /^([^:]+):\s*([1-5])\s*(?::(.*))?$/.exec(line) ?? [];
  if (text === undefined || score === undefined) {
    throw new AppError(
      'map_mermaid_line',
      `line ${number} cannot be read: a task is "What they do: 3: Who", with a number from 1 to 5`,
      { field: `line:${number}` },
    );
  }
  if (read.sections.length === 0) read.sections.push({ name: '', tasks: [] });
  const own = actors
    .split(',')
    .map(unescapeMermaid)
    .filter((it) => it !== '');
  read.sections
    .at(-1)!
    .tasks.push({ text: unescapeMermaid(text), score: Number(score), actors: [...new Set(own)] });
}
