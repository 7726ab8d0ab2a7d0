import { plainWords } from '../mapping/headerWords';
import type { AddedCells, PresetRow } from './preset';

/** What was measured, by the name of its column. Every other column says of what: campaign, group, device, place. */
const MEASURES =
  /\b(?:costo?|costs|spent|speso|impr|impression[ei]?|impressions|clic|clicks|ctr|cpc|cpm|conv|conversion[ei]?|conversions|reach|copertura|frequen\w+|result\w*|risultat\w*|budget|roas|value|valore|rate|tasso|views|visualizzazioni|interactions|interazioni|acquisti|purchases|quality|qualita|score|punteggio|optimization)\b/;

/**
 * One line of a cost report. Its id is the day and everything that says of what it is the cost: the same day exported
 * again does not cost twice. Lines of totals are none.
 */
export function costOf(
  row: PresetRow,
  cost: { readonly tool: string; readonly day: string; readonly campaign: string; readonly amount: string },
): AddedCells[] {
  const { tool, day, campaign, amount } = cost;
  const first = row.headers[0] === undefined ? '' : row.text(row.headers[0]);
  if (/^[\s–-]*$/.test(amount) || campaign === '' || isTotal(first) || isTotal(campaign) || isTotal(day))
    return [];
  const said = row.headers
    .filter((header) => !MEASURES.test(plainWords(header)))
    .map((header) => row.text(header));
  return [{ '+amount': amount, '+id': shortened(`${tool} ${said.join(' ')}`) }];
}

const isTotal = (text: string): boolean => /^(?:total|totale|totali)\b/i.test(text);

/** Ids have a limit, and the end tells apart as much as the beginning: what is between becomes a number. */
function shortened(text: string): string {
  if (text.length <= 99) return text;
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return `${text.slice(0, 80)} ${hash.toString(36)}`;
}
