import type { MapDocument } from '../../maps/index';

/** Actions that a map declares answered by hand: cards of our part that name the card of an action with a touchpoint. */
export function declaredOf(
  document: MapDocument,
): { readonly touchpoint: string; readonly stage: string | undefined }[] {
  const cards = new Map(document.cards.map((card) => [card.id, card]));
  const bindings = new Map(document.stages.map(({ id, binding }) => [id, binding]));
  const responses = new Set(document.rows.flatMap(({ id, kind }) => (kind === 'response' ? [id] : [])));
  const declared = new Map<string, { touchpoint: string; stage: string | undefined }>();
  for (const { row, answers } of document.cards) {
    const action = answers === null || !responses.has(row) ? undefined : cards.get(answers);
    if (!action?.touchpoint) continue;
    const stage = bindings.get(action.stage) ?? undefined;
    declared.set(`${stage} ${action.touchpoint}`, { touchpoint: action.touchpoint, stage });
  }
  return [...declared.values()];
}
