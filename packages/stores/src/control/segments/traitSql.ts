import type { PickedTrait } from '@viaggio/domain/segments';

/**
 * Condition on a trait, of a jsonb called `value` which is null where the trait is not there, with $3 for what it is
 * compared with. The same words as conditions on properties of events have: text is that of the value, a number is also
 * one written as text, and what is no number is neither more nor less.
 */
export function traitSql({ op, value }: PickedTrait): { sql: string; param: unknown } {
  const text = `coalesce(value #>> '{}', '')`;
  const number = `CASE WHEN value #>> '{}' ~ '^\\s*[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?\\s*$' THEN (value #>> '{}')::numeric END`;
  const compared = (sign: string) => ({
    sql: `coalesce(${number} ${sign} $3::numeric, false)`,
    param: Number(value),
  });
  const one = String(value ?? '');
  const same = typeof value === 'number' ? compared('=') : { sql: `${text} = $3::text`, param: one };
  switch (op) {
    case 'exists':
      return { sql: `value IS NOT NULL AND $3::text = ''`, param: '' };
    case 'equals':
      return same;
    case 'contains':
      return { sql: `position(lower($3::text) IN lower(${text})) > 0`, param: one };
    case 'starts_with':
      return { sql: `starts_with(${text}, $3::text)`, param: one };
    case 'in':
      return {
        sql: `${text} = ANY($3::text[])`,
        param: (Array.isArray(value) ? value : [value]).map(String),
      };
    case 'greater':
      return compared('>');
    case 'at_least':
      return compared('>=');
    case 'less':
      return compared('<');
    case 'at_most':
      return compared('<=');
  }
}
