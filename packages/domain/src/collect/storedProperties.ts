import { isJson, type Json, jsonOf } from './json';
import type { Opened } from './openItem';
import { storableJson } from './storableJson';

/**
 * What the log keeps as properties: those of a track; of a page or screen with its name and category; the traits of
 * an identify (RudderStack sends them in the context) and of a group; the ends of an alias and of a merge.
 */
export function storedProperties(opened: Opened): string {
  return storableJson(propertiesOf(opened), opened.dangerous);
}

/** What an event says of itself, before it is written. */
export function propertiesOf(opened: Opened): Json {
  const { item, properties, traits } = opened;
  switch (opened.type) {
    case 'track':
      return properties;
    case 'page':
    case 'screen':
      return named(properties, item);
    case 'identify': {
      const ofContext = ownTraits(opened);
      return ofContext === undefined ? traits : { ...ofContext, ...traits };
    }
    case 'group':
      return traits;
    case 'alias':
      return { previousId: item.previousId };
    case 'merge':
      return { mergeProperties: item.mergeProperties };
  }
}

function named(properties: Json, item: Json): Json {
  const { name, category } = item;
  const hasName = typeof name === 'string' && name !== '' && properties.name !== name;
  const hasCategory = typeof category === 'string' && category !== '' && properties.category !== category;
  if (!hasName && !hasCategory) return properties;
  return { ...properties, ...(hasName ? { name } : {}), ...(hasCategory ? { category } : {}) };
}

/** Traits in the item's own context, whose size is known; those of a batch belong to no item in particular. */
function ownTraits(opened: Opened): Json | undefined {
  const { traits } = jsonOf(opened.item.context);
  return isJson(traits) ? traits : undefined;
}
