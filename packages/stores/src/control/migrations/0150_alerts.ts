import type { Migration } from '../driver/migrate';

/** Alerts, what they told, and every message on its way out: kept before it is sent, so that none is sent twice. */
export const alerts: Migration = {
  number: 150,
  name: 'alerts',
  sql: `
-- salt: what the key of its webhook is made from, together with the secret of the installation. state: what the last
-- look said.
CREATE TABLE alerts (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  name text NOT NULL,
  watch jsonb NOT NULL,
  condition jsonb NOT NULL,
  every text NOT NULL CHECK (every IN ('hour', 'day')),
  members int[] NOT NULL DEFAULT '{}',
  webhook text,
  salt text,
  enabled boolean NOT NULL DEFAULT true,
  places text[],
  state jsonb,
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((webhook IS NULL) = (salt IS NULL))
);
CREATE INDEX alerts_by_workspace ON alerts (workspace, id);

-- One row for each period an alert told something about: the key is what makes it once.
CREATE TABLE alert_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  alert int NOT NULL REFERENCES alerts ON DELETE CASCADE,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  period_from timestamptz NOT NULL,
  period_end timestamptz NOT NULL,
  value double precision NOT NULL,
  expected double precision,
  n bigint NOT NULL,
  fired_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  UNIQUE (alert, period_from)
);
CREATE INDEX alert_events_open ON alert_events (workspace, fired_at) WHERE confirmed_at IS NULL;

-- Members who get the morning mail.
CREATE TABLE daily_mails (
  member int PRIMARY KEY REFERENCES members ON DELETE CASCADE,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  since timestamptz NOT NULL DEFAULT now()
);

-- sending: handed over, no answer yet. What is found so long after is unknown, and never sent again.
CREATE TABLE deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  key text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('alert', 'daily', 'test')),
  alert int REFERENCES alerts ON DELETE CASCADE,
  event bigint REFERENCES alert_events ON DELETE CASCADE,
  member int REFERENCES members ON DELETE CASCADE,
  channel text NOT NULL CHECK (channel IN ('mail', 'webhook')),
  recipient text NOT NULL,
  message jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unknown')),
  attempts int NOT NULL DEFAULT 0,
  reason text NOT NULL DEFAULT '',
  next_at timestamptz NOT NULL,
  expires_at timestamptz,
  at timestamptz NOT NULL
);
CREATE INDEX deliveries_due ON deliveries (next_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX deliveries_by_event ON deliveries (event);
CREATE INDEX deliveries_by_alert ON deliveries (alert);
`,
};
