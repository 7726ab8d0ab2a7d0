import type { VariantCounts, VariantsQuery } from '../../ports/reportStore';
import { compareNumbers } from './countPathsSlowly.fixture';
import { matchesAnyOf, quantilesOf, type Traveller } from './traveller.fixture';
import { labelsOf, type Traversal, traversalsOf } from './traversals.fixture';

/** Whole sequences of labels, most frequent first. Without an outcome nothing has converted. */
export function countVariantsSlowly(travellers: readonly Traveller[], query: VariantsQuery): VariantCounts {
  const traversals = traversalsOf(travellers, query);
  const pathOf = (it: Traversal) => labelsOf(it.contacts, query);
  const paths = [...new Map(traversals.map((it) => [pathOf(it).join(), pathOf(it)])).values()];
  const hasOutcome = ({ contacts }: Traversal) =>
    contacts.some((it) => matchesAnyOf(it, query.outcome ?? []));
  const variants = paths.map((path) => {
    const here = traversals.filter((it) => pathOf(it).join() === path.join());
    const times = here.map(({ contacts }) => contacts.at(-1)!.time - contacts[0]!.time);
    const converted = here.filter(hasOutcome).length;
    return { path, people: here.length, converted, time: quantilesOf(times)! };
  });
  variants.sort((a, b) => b.people - a.people || compareNumbers(a.path, b.path));
  return { variants: variants.slice(0, query.limit), total: paths.length, paths: traversals.length };
}
