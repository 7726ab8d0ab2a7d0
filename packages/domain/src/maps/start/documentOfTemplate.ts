import { type JourneyModel, templateOf } from '../../journeys/index';
import { AppError } from '../../shared/index';
import { defaultCatalogue, type Touchpoint } from '../../touchpoints/index';
import type { MapCard, MapDocument, MapRow, MapStage, RowKind } from '../document';
import { cardOf, emptyDocument } from '../usual';
import { guideOf } from './guides';

/** Rows a map begins with: few, and those that every map has. */
const ROWS: readonly RowKind[] = [
  'goals',
  'actions',
  'touchpoints',
  'words',
  'feelings',
  'pains',
  'opportunities',
  'response',
];

/** Several people of a company act: each has a lane. */
const LANES = {
  it: ['Chi usa', 'Chi decide', 'Chi compra'],
  en: ['Who uses it', 'Who decides', 'Who buys'],
} as const;

/** Touchpoints put in a stage: those its rule names first. */
const MOST_TOUCHPOINTS = 4;

/** The stages of a model as columns, and empty rows under them: a map of the workspace's own stages. */
export function documentOfModel(
  model: JourneyModel,
  language: MapDocument['language'],
  newId: () => string,
): MapDocument {
  return {
    ...emptyDocument(model.name[language], language),
    model: model.id,
    stages: model.stages.map(
      (stage): MapStage => ({
        id: newId(),
        name: stage.name[language],
        words: stage.says[language],
        binding: stage.id,
      }),
    ),
    rows: rowsOf(model, language, newId),
  };
}

/**
 * A map of one of the eight templates: its stages, the touchpoints that its rules name, our paired response in every
 * stage, and in the first stage a text that says what to write in each other row. `bound`: the workspace has a model of
 * that id, so that its columns show its figures. Throws `template_unknown`.
 */
export function documentOfTemplate(
  template: string,
  language: MapDocument['language'],
  newId: () => string,
  bound = false,
): MapDocument {
  const model = templateOf(template);
  if (!model) {
    throw new AppError(
      'template_unknown',
      `there is no template ${JSON.stringify(template)}: see the list of templates`,
      {
        status: 404,
        field: 'template',
      },
    );
  }
  const map = documentOfModel(model, language, newId);
  const catalogue = new Map(defaultCatalogue().map((it) => [it.id, it]));
  const cards = map.stages.flatMap((stage, i) =>
    map.rows.flatMap((row) => {
      const place = { row: row.id, stage: stage.id };
      const known = model.stages[i]!;
      if (row.kind === 'response') return [cardOf({ id: newId(), ...place, text: known.response[language] })];
      const touchpoints = row.kind === 'touchpoints' ? known.entry.touchpoints : [];
      const found = touchpoints.slice(0, MOST_TOUCHPOINTS).flatMap((id) => catalogue.get(id) ?? []);
      if (found.length > 0) return found.map((it) => touchpointCard(it, place, language, newId));
      return i === 0 ? [cardOf({ id: newId(), ...place, text: guideOf(row.kind, language) })] : [];
    }),
  );
  if (bound) return { ...map, cards };
  return { ...map, model: null, stages: map.stages.map((stage) => ({ ...stage, binding: null })), cards };
}

function touchpointCard(
  touchpoint: Touchpoint,
  place: Pick<MapCard, 'row' | 'stage'>,
  language: MapDocument['language'],
  newId: () => string,
): MapCard {
  return cardOf({
    id: newId(),
    ...place,
    text: touchpoint.name[language],
    touchpoint: touchpoint.id,
    channel: touchpoint.channel,
  });
}

/** The rows of a new map of that model. */
export function rowsOf(
  model: JourneyModel,
  language: MapDocument['language'],
  newId: () => string,
): MapRow[] {
  return ROWS.flatMap((kind) => {
    const lanes = kind === 'actions' && model.key.kind === 'account' ? LANES[language] : [''];
    return lanes.map((lane): MapRow => ({ id: newId(), kind, title: '', hidden: false, lane }));
  });
}
