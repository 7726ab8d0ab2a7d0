import type { MapCard, MapDocument } from '../document';
import { KIND_NAMES, type MapNames, NO_NAMES, nameOfRow } from '../names';
import { nameOf } from './readNames';

const WORDS = {
  it: {
    draft: 'bozza dai dati',
    hypothesis: 'da verificare',
    confirmed: 'confermata',
    refuted: 'smentita',
    ideal: 'voluta',
    stray: 'Senza fase o riga',
    effort: 'sforzo',
    value: 'valore',
    due: 'entro il',
    owner: 'ne risponde',
  },
  en: {
    draft: 'drafted from data',
    hypothesis: 'to verify',
    confirmed: 'confirmed',
    refuted: 'refuted',
    ideal: 'wanted',
    stray: 'Without a stage or row',
    effort: 'effort',
    value: 'value',
    due: 'by',
    owner: 'answers for it',
  },
} as const;

/** To read and to paste: a chapter for each stage, its rows as paragraphs. Hidden and empty rows are left out. */
export function writeMapMarkdown(map: MapDocument, names: MapNames = NO_NAMES): string {
  const personas = map.personas.map((id) => nameOf(names.personas, id));
  const lines = [
    `# ${inline(map.title || 'Viaggio')}`,
    '',
    [KIND_NAMES[map.language][map.kind], ...personas].map(inline).join(' · '),
    '',
  ];
  const shown = map.rows.filter((row) => !row.hidden);
  for (const [i, stage] of map.stages.entries()) {
    lines.push(`## ${i + 1}. ${inline(stage.name)}`, '');
    if (stage.words !== '') lines.push(`> ${inline(stage.words)}`, '');
    for (const row of shown) {
      const cards = map.cards.filter((card) => card.stage === stage.id && card.row === row.id);
      if (cards.length === 0) continue;
      lines.push(`**${inline(nameOfRow(row, map.language))}**`, '');
      lines.push(...cards.map((card) => `- ${describe(card, map, names)}`), '');
    }
  }
  lines.push(...strays(map, names));
  return `${lines.join('\n').trimEnd()}\n`;
}

function strays(map: MapDocument, names: MapNames): string[] {
  const [stages, rows] = [new Set(map.stages.map((it) => it.id)), new Set(map.rows.map((it) => it.id))];
  const found = map.cards.filter((card) => !stages.has(card.stage) || !rows.has(card.row));
  if (found.length === 0) return [];
  return [`## ${WORDS[map.language].stray}`, '', ...found.map((card) => `- ${describe(card, map, names)}`)];
}

/** The card in one line: what it says, then what is known of it. */
function describe(card: MapCard, map: MapDocument, names: MapNames): string {
  const words = WORDS[map.language];
  const said = [
    card.score === null ? '' : `**${signed(card.score)}**${card.ideal ? ` (${words.ideal})` : ''}`,
    inline(card.text),
    card.target === null ? '' : `→ ${card.target}`,
  ].filter((part) => part !== '');
  const known = [
    card.touchpoint && nameOf(names.touchpoints, card.touchpoint) !== card.text
      ? nameOf(names.touchpoints, card.touchpoint)
      : '',
    card.channel ?? '',
    card.persona ? nameOf(names.personas, card.persona) : '',
    card.effort === null ? '' : `${words.effort} ${card.effort}`,
    card.value === null ? '' : `${words.value} ${card.value}`,
    card.owner === '' ? '' : `${words.owner}: ${card.owner}`,
    card.due === null ? '' : `${words.due} ${card.due}`,
    card.origin === 'drafted' ? words.draft : '',
    card.origin === 'hypothesis' ? (card.verdict === null ? words.hypothesis : words[card.verdict]) : '',
  ].filter((part) => part !== '');
  return (
    [said.join(' '), known.length > 0 ? `*(${known.map(inline).join(' · ')})*` : ''].join(' ').trim() || '–'
  );
}

/** +1,5 as −0.5: with its sign, a true minus, one decimal at most. */
function signed(score: number): string {
  const rounded = Math.round(score * 10) / 10;
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
}

/** Keeps what people write from being read as marks; lines become one. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^([#>+-]|\d+\.)(?=\s|$)/, '\\$1');
}
