import type { Migration } from '../driver/migrate';

/** What finding people by what is written on their records needs. */
export const people: Migration = {
  number: 120,
  name: 'people',
  sql: `
-- Nobody types the beginning of a browser's id, and most identifiers are browsers': what is looked up exactly is
-- found by its hash.
DROP INDEX identifiers_by_value;
CREATE INDEX identifiers_by_name ON identifiers (workspace, lower(value) text_pattern_ops)
  WHERE kind NOT IN ('device', 'anonymousId');

-- A name without accents, for words typed without them.
CREATE FUNCTION plain_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(lower(name), 'àáâãäåèéêëìíîïòóôõöùúûüçñ’''', 'aaaaaaeeeeiiiiooooouuuucn  ')
$$;
CREATE INDEX profiles_by_word ON profiles USING gin (to_tsvector('simple', plain_name(name)));

CREATE INDEX claims_refused ON claims (workspace, time_ms DESC, id DESC) WHERE doubt IS NOT NULL;
`,
};
