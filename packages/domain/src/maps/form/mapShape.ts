import { CARD_ORIGINS, MAP_KINDS, ROW_KINDS } from '../document';
import type { Shape } from './shape';

/** How much a map may hold. */
export const MAP_LIMITS = {
  stages: 40,
  rows: 60,
  cards: 4_000,
  stickies: 1_000,
  votes: 10_000,
  personas: 20,
  /** Characters (UTF-16 units) of a card, of the words of a stage, of a note. */
  text: 2_000,
  name: 200,
} as const;

/** Stores cannot keep NUL, and half a character is none. */
const WHOLE = '[^\\u0000\\p{Cs}]';
const ANY = `^${WHOLE}*$`;

const id = (about: string): Shape => ({ is: 'text', most: 100, pattern: `^${WHOLE}+$`, about });
const ref = (about: string): Shape => ({
  is: 'text',
  most: 100,
  pattern: ANY,
  about,
  nullable: true,
  usual: null,
});
const name = (about: string, usual = ''): Shape => ({
  is: 'text',
  most: MAP_LIMITS.name,
  pattern: ANY,
  about,
  usual,
});
const text = (about: string): Shape => ({
  is: 'text',
  most: MAP_LIMITS.text,
  pattern: ANY,
  about,
  usual: '',
});
const flag = (about: string): Shape => ({ is: 'flag', about, usual: false });
const number = (about: string, least?: number, most?: number): Shape => ({
  is: 'number',
  about,
  nullable: true,
  usual: null,
  ...(least !== undefined && { least }),
  ...(most !== undefined && { most }),
});
const choice = (of: readonly string[], about: string, usual: string): Shape => ({
  is: 'choice',
  of,
  about,
  usual,
});
const maybe = (of: readonly string[], about: string): Shape => ({
  is: 'choice',
  of,
  about,
  nullable: true,
  usual: null,
});
const list = (of: Shape, most: number, about: string): Shape => ({ is: 'list', of, most, about, usual: [] });

const stage: Shape = {
  is: 'object',
  about: 'A column.',
  fields: {
    id: id('Unique among the stages.'),
    name: name('What it is called.'),
    words: text('What the customer says here.'),
    binding: ref('Id of the stage of the model it shows; null when it stands for itself.'),
  },
};

const row: Shape = {
  is: 'object',
  about: 'A row, of cards of one kind.',
  fields: {
    id: id('Unique among the rows.'),
    kind: { is: 'choice', of: ROW_KINDS, about: 'What its cards are about.' },
    title: name('A name of its own; empty: the usual name of its kind.'),
    hidden: flag('Not shown.'),
    lane: name('The role of one person of a company, as a lane of its own; empty otherwise.'),
  },
};

const card: Shape = {
  is: 'object',
  about: 'A statement in a cell. Order in the list is order in the cell.',
  fields: {
    id: id('Unique among the cards.'),
    row: id('Id of its row.'),
    stage: id('Id of its stage.'),
    text: text('What it says.'),
    origin: choice(
      CARD_ORIGINS,
      'Written by an author, drafted from data, or a hypothesis to verify.',
      'written',
    ),
    verdict: maybe(['confirmed', 'refuted'], 'What became of a hypothesis.'),
    persona: ref('Id of the persona it holds for; null for all.'),
    touchpoint: ref('Id of the touchpoint it is bound to.'),
    channel: ref('Name of a channel.'),
    score: number('Feeling, from -2 (angry, lost) to +2 (delighted).', -2, 2),
    ideal: flag('The feeling is the one that is wanted.'),
    moment: maybe(['interest', 'decision', 'truth'], 'A moment that counts.'),
    effort: number('Of an opportunity, 1 (little) to 5 (much).', 1, 5),
    value: number('Of an opportunity, 1 (little) to 5 (much).', 1, 5),
    answers: ref('Of a response: id of the card it answers.'),
    report: ref('Of a target: id of the saved report that measures it.'),
    target: number('Of a target: the figure that is wanted.'),
    owner: name('Who answers for it.'),
    due: {
      is: 'text',
      most: 10,
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      about: 'By which day (YYYY-MM-DD).',
      nullable: true,
      usual: null,
    },
    image: ref('Id of an uploaded image.'),
    optional: flag('Skipping it is no deviation from the journey.'),
  },
};

const sticky: Shape = {
  is: 'object',
  about: 'A sticky note of a workshop.',
  fields: {
    id: id('Unique among the notes.'),
    stage: id('Id of its stage.'),
    text: text('What it says.'),
    author: name('Who wrote it.'),
    color: { is: 'number', whole: true, least: 0, most: 5, about: 'One of six colours.', usual: 0 },
  },
};

const vote: Shape = {
  is: 'object',
  about: 'Votes of one person for one card or note.',
  fields: {
    on: id('Id of the card or note.'),
    by: id('Who voted.'),
    count: { is: 'number', whole: true, least: 1, most: 1_000, about: 'How many times.' },
  },
};

const whole = (about: string, least: number): Shape => ({
  is: 'number',
  whole: true,
  least,
  most: Number.MAX_SAFE_INTEGER,
  about,
});

/** A map in its plain form. */
export const MAP_SHAPE: Shape & { is: 'object' } = {
  is: 'object',
  about: 'A customer journey map.',
  fields: {
    title: name('What the map is called.'),
    kind: choice(MAP_KINDS, 'What is (as-is), what is wanted (to-be), or what was found by asking.', 'as-is'),
    language: choice(['it', 'en'], 'Language it is written in.', 'it'),
    model: ref('Id of the journey model whose stages it shows; null for a map of its own.'),
    personas: list(id('Id of a persona.'), MAP_LIMITS.personas, 'Personas it is drawn for.'),
    stages: list(stage, MAP_LIMITS.stages, 'Columns, in order.'),
    rows: list(row, MAP_LIMITS.rows, 'Rows, in order, hidden ones too.'),
    cards: list(card, MAP_LIMITS.cards, 'What stands in the cells.'),
    stickies: list(sticky, MAP_LIMITS.stickies, 'Sticky notes of workshops.'),
    votes: list(vote, MAP_LIMITS.votes, 'Who voted for what.'),
    timer: {
      is: 'object',
      about: 'The timer of a workshop that runs.',
      nullable: true,
      usual: null,
      fields: {
        endsAt: whole('Milliseconds since 1970.', 0),
        seconds: whole('How long it was set to.', 1),
      },
    },
  },
};
