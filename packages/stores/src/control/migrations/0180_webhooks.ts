import type { Migration } from '../driver/migrate';

/** Webhooks of other systems, and what they delivered lately. */
export const webhooks: Migration = {
  number: 180,
  name: 'webhooks',
  sql: `
CREATE TABLE webhooks (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace int NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  -- Its name, and whether it is on or closed, are those of its connection.
  source int NOT NULL UNIQUE REFERENCES sources ON DELETE CASCADE,
  public_id text NOT NULL UNIQUE,
  provider text NOT NULL,
  -- Sealed with the secret of the installation.
  secret text,
  signature jsonb,
  mapping jsonb NOT NULL,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_delivery_at timestamptz,
  last_refused_at timestamptz,
  last_refusal text
);
CREATE INDEX webhooks_by_workspace ON webhooks (workspace);

CREATE TABLE webhook_deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  webhook int NOT NULL REFERENCES webhooks ON DELETE CASCADE,
  received_at timestamptz NOT NULL,
  outcome text NOT NULL,
  code text NOT NULL,
  events int NOT NULL,
  duplicates int NOT NULL,
  quarantined int NOT NULL,
  bytes int NOT NULL,
  -- Headers and body, sealed: people are in them.
  content text
);
CREATE INDEX webhook_deliveries_latest ON webhook_deliveries (webhook, id DESC);
CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (received_at);
`,
};
