import type { MapCard } from '@viaggio/domain/maps';

/** Values of a card beside its text and place, that people know by name. */
const VALUE_FIELDS = [
  'origin',
  'verdict',
  'channel',
  'score',
  'ideal',
  'moment',
  'effort',
  'value',
  'target',
  'owner',
  'due',
  'image',
  'optional',
  'persona',
  'touchpoint',
  'answers',
  'report',
] as const satisfies readonly (keyof MapCard)[];
type ValueField = (typeof VALUE_FIELDS)[number];

/** What is an id or a word of ours: that it changed is said, not to what. */
const UNSPEAKABLE: ReadonlySet<ValueField> = new Set([
  'image',
  'persona',
  'touchpoint',
  'answers',
  'report',
  'origin',
  'verdict',
  'moment',
  'ideal',
  'optional',
]);

interface ChangedValue {
  readonly field: ValueField;
  readonly from: string;
  readonly to: string;
}

/** The values that differ, as they were and are; '' where there is none or it cannot be said. */
export function valuesOf(before: MapCard, after: MapCard): readonly ChangedValue[] {
  return VALUE_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    from: UNSPEAKABLE.has(field) ? '' : String(before[field] ?? ''),
    to: UNSPEAKABLE.has(field) ? '' : String(after[field] ?? ''),
  }));
}
