import type { Migration } from '../driver/migrate';

/** Tracking plans; what was measured of each day and what was unusual in it; a mail when something broke. */
export const trackingPlans: Migration = {
  number: 200,
  name: 'tracking_plans',
  sql: `
CREATE TABLE tracking_plans (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  version int NOT NULL,
  plan jsonb NOT NULL,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace, version)
);

-- What the checks compare days by. Kept, so that a day is not counted again each time one of the weeks after is judged.
CREATE TABLE day_measures (
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  day date NOT NULL,
  measures jsonb NOT NULL,
  measured_at timestamptz NOT NULL,
  PRIMARY KEY (workspace, day)
);

-- connection: 0 where it is of no connection in particular. resolved_at: a later look no longer finds it.
CREATE TABLE anomalies (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  kind text NOT NULL,
  connection int NOT NULL,
  name text NOT NULL,
  property text NOT NULL,
  day date NOT NULL,
  value double precision NOT NULL,
  expected double precision NOT NULL,
  found_at timestamptz NOT NULL,
  resolved_at timestamptz,
  dismissed_at timestamptz,
  dismissed_by text,
  UNIQUE (workspace, kind, connection, name, property, day)
);
CREATE INDEX anomalies_by_day ON anomalies (workspace, day DESC);

ALTER TABLE deliveries DROP CONSTRAINT deliveries_kind_check;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_kind_check CHECK (kind IN ('alert', 'daily', 'test', 'mention', 'quality'));
`,
};
