import type { JourneyModel } from '../../journeys/index';
import type { MapCard, MapDocument, MapRow, MapStage, RowKind } from '../document';
import type { MapFacts, StageFacts } from '../facts';
import { documentOfModel } from '../start/documentOfTemplate';
import { cardOf } from '../usual';
import { type DraftWords, draftWords } from './draftWords';

/** So many cards of a kind in a cell: a map is read, and the reports hold the rest. */
const MOST = { touchpoints: 5, words: 3, pains: 4, response: 3, actions: 4, opportunities: 3 } as const;

/**
 * A map drawn from what customers did, on the stages of the model. Each card is marked as drafted and says its figure
 * in words with the number it rests on; where nothing is known there is no card. A stage whose sources are not
 * connected says so. Texts of facts are taken as they are: people must be out of them already.
 */
export function draftOfData(
  model: JourneyModel,
  facts: MapFacts,
  language: MapDocument['language'],
  newId: () => string,
): MapDocument {
  const words = draftWords(language);
  const empty = documentOfModel(model, language, newId);
  const notes: MapRow = { id: newId(), kind: 'notes', title: '', hidden: false, lane: '' };
  const map = { ...empty, title: words.title(empty.title, facts), rows: [...empty.rows, notes] };
  const known = new Map(facts.stages.map((it) => [it.stage, it]));
  const cards = map.stages.flatMap((stage) => {
    const found = known.get(stage.binding ?? '');
    return found ? cardsOf(found, facts, stage, map.rows, words, newId) : [];
  });
  return { ...map, cards };
}

type Known = Partial<Omit<MapCard, 'id' | 'row' | 'stage' | 'origin'>>;

function cardsOf(
  stage: StageFacts,
  facts: MapFacts,
  column: MapStage,
  rows: readonly MapRow[],
  words: DraftWords,
  newId: () => string,
): MapCard[] {
  const put = (kind: RowKind, all: readonly Known[]): MapCard[] => {
    const row = rows.find((it) => it.kind === kind);
    if (!row) return [];
    return all.map((card) =>
      cardOf({ ...card, id: newId(), row: row.id, stage: column.id, origin: 'drafted' }),
    );
  };
  if (!stage.measured) return put('notes', [{ text: words.notMeasured }]);
  return [
    ...put('actions', actionsOf(stage, words)),
    ...put('touchpoints', touchpointsOf(stage, words)),
    ...put(
      'words',
      stage.words.slice(0, MOST.words).map((it) => ({ text: it.text, score: feelingOf(it.emotion) })),
    ),
    ...put('feelings', feelingsOf(stage, words)),
    ...put(
      'pains',
      stage.snags.slice(0, MOST.pains).map((it) => ({ text: words.snag(it.name, it.people) })),
    ),
    ...put('opportunities', opportunitiesOf(stage, words)),
    ...put(
      'response',
      stage.responses.slice(0, MOST.response).map((it) => ({ text: words.response(it.text, it.times) })),
    ),
    ...put('notes', [{ text: words.flow(stage, facts) }]),
  ];
}

/** What the touchpoints that customers begin say in their words is what they do. */
function actionsOf(stage: StageFacts, words: DraftWords): Known[] {
  return stage.touchpoints
    .filter((it) => it.says !== '' && it.initiative === 'customer')
    .slice(0, MOST.actions)
    .map((it) => ({ text: words.action(it.says, it.people), touchpoint: it.id }));
}

function touchpointsOf(stage: StageFacts, words: DraftWords): Known[] {
  return stage.touchpoints.slice(0, MOST.touchpoints).map((it) => ({
    text: words.touchpoint(it.name, it.people),
    touchpoint: it.id,
    channel: it.channel,
    moment: it.moment === 'interest' || it.moment === 'decision' ? it.moment : null,
  }));
}

function feelingsOf(stage: StageFacts, words: DraftWords): Known[] {
  if (stage.feeling === null) return [];
  return [{ score: feelingOf(stage.feeling.score), text: words.feeling(stage.feeling) }];
}

/** Where nobody answers there is something to gain. */
function opportunitiesOf(stage: StageFacts, words: DraftWords): Known[] {
  return stage.unanswered
    .slice(0, MOST.opportunities)
    .map((it) => ({ text: words.unanswered(it), touchpoint: it.touchpoint }));
}

/** Within the scale, to one decimal. */
function feelingOf(score: number | null): number | null {
  return score === null ? null : Math.round(Math.max(-2, Math.min(2, score)) * 10) / 10;
}
