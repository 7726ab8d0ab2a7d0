import type { JourneyModel } from '@viaggio/domain/journeys';
import type { DefinitionStore, Definitions, StoredModel } from '@viaggio/domain/ports/definitionStore';
import type { Touchpoint } from '@viaggio/domain/touchpoints';
import type { ControlDriver } from '../driver/types';

interface HeadRow extends Record<string, unknown> {
  version: number;
  defaultModel: string;
  touchpoints: Touchpoint[] | null;
}

async function load(driver: ControlDriver, workspace: number): Promise<Definitions> {
  const [head] = await driver.query<HeadRow>(
    `SELECT w.catalogue_version AS version, w.default_model AS "defaultModel", c.touchpoints
     FROM workspaces w LEFT JOIN catalogues c ON c.workspace = w.id AND c.version = w.catalogue_version
     WHERE w.id = $1`,
    [workspace],
  );
  const models = await driver.query<StoredModel & Record<string, unknown>>(
    `SELECT model, number, state FROM models
     WHERE workspace = $1 AND state IN ('restating', 'current') ORDER BY id, version`,
    [workspace],
  );
  return {
    catalogue: { version: head?.version ?? 0, touchpoints: head?.touchpoints ?? [] },
    models,
    defaultModel: head?.defaultModel ?? '',
  };
}

async function saveCatalogue(
  driver: ControlDriver,
  workspace: number,
  expected: number,
  touchpoints: readonly Touchpoint[],
  by: string,
): Promise<boolean> {
  return driver.transaction(async (tx) => {
    const moved = await tx.query(
      'UPDATE workspaces SET catalogue_version = $2 + 1 WHERE id = $1 AND catalogue_version = $2 RETURNING id',
      [workspace, expected],
    );
    if (moved.length === 0) return false;
    await tx.query(
      'INSERT INTO catalogues (workspace, version, touchpoints, created_by) VALUES ($1, $2, $3, $4)',
      [workspace, expected + 1, JSON.stringify(touchpoints), by],
    );
    return true;
  });
}

async function saveModel(
  driver: ControlDriver,
  workspace: number,
  expected: number,
  model: JourneyModel,
  by: string,
): Promise<StoredModel | undefined> {
  return driver.transaction(async (tx) => {
    await tx.query('SELECT id FROM workspaces WHERE id = $1 FOR UPDATE', [workspace]);
    const [last] = await tx.query<{ version: number; number: number }>(
      `SELECT coalesce(max(version) FILTER (WHERE id = $2), 0) AS version, coalesce(max(number), 0) AS number
       FROM models WHERE workspace = $1`,
      [workspace, model.id],
    );
    if ((last?.version ?? 0) !== expected) return undefined;
    const stored: StoredModel = {
      model: { ...model, version: expected + 1 },
      number: (last?.number ?? 0) + 1,
      state: 'restating',
    };
    await tx.query(
      'INSERT INTO models (workspace, id, version, number, model, state, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [workspace, model.id, expected + 1, stored.number, JSON.stringify(stored.model), stored.state, by],
    );
    return stored;
  });
}

async function activateModel(
  driver: ControlDriver,
  workspace: number,
  id: string,
  version: number,
): Promise<number | undefined> {
  return driver.transaction(async (tx) => {
    const [former] = await tx.query<{ number: number }>(
      "UPDATE models SET state = 'former' WHERE workspace = $1 AND id = $2 AND version < $3 AND state = 'current' RETURNING number",
      [workspace, id, version],
    );
    await tx.query("UPDATE models SET state = 'current' WHERE workspace = $1 AND id = $2 AND version = $3", [
      workspace,
      id,
      version,
    ]);
    return former?.number;
  });
}

/** Catalogues and models, in the control store. */
export function createDefinitionStore(driver: ControlDriver): DefinitionStore {
  return {
    load: (workspace) => load(driver, workspace),
    lastTouchpointNumber: async (workspace) => {
      const [row] = await driver.query<{ last: number }>(
        `SELECT coalesce(max((t->>'number')::int), 0) AS last
         FROM catalogues c, jsonb_array_elements(c.touchpoints) AS t WHERE c.workspace = $1`,
        [workspace],
      );
      return row?.last ?? 0;
    },
    lastModelVersion: async (workspace, id) => {
      const [row] = await driver.query<{ last: number }>(
        'SELECT coalesce(max(version), 0) AS last FROM models WHERE workspace = $1 AND id = $2',
        [workspace, id],
      );
      return row?.last ?? 0;
    },
    authorOf: async (workspace, what) => {
      const columns = 'SELECT extract(epoch FROM created_at)::float8 * 1000 AS at, created_by AS by';
      const [row] =
        'catalogue' in what
          ? await driver.query<{ at: number; by: string }>(
              `${columns} FROM catalogues WHERE workspace = $1 AND version = $2`,
              [workspace, what.catalogue],
            )
          : await driver.query<{ at: number; by: string }>(
              `${columns} FROM models WHERE workspace = $1 AND id = $2 AND version = $3`,
              [workspace, what.model, what.version],
            );
      return row;
    },
    askRestating: async (workspace, what) => {
      await driver.query(
        `INSERT INTO restatings AS r (workspace, contacts, asked) VALUES ($1, $2, 1)
         ON CONFLICT (workspace) DO UPDATE SET contacts = r.contacts OR excluded.contacts, asked = r.asked + 1`,
        [workspace, what === 'contacts'],
      );
    },
    findRestating: async (workspace) => {
      const [row] = await driver.query<{ contacts: boolean; asked: string }>(
        'SELECT contacts, asked FROM restatings WHERE workspace = $1',
        [workspace],
      );
      return row && { what: row.contacts ? 'contacts' : 'stages', asked: Number(row.asked) };
    },
    endRestating: async (workspace, asked) => {
      await driver.query('DELETE FROM restatings WHERE workspace = $1 AND asked = $2', [workspace, asked]);
    },
    workspacesToRestate: async () => {
      const rows = await driver.query<{ workspace: number }>(
        "SELECT workspace FROM models WHERE state = 'restating' UNION SELECT workspace FROM restatings",
      );
      return rows.map((row) => row.workspace);
    },
    saveCatalogue: (workspace, expected, touchpoints, by) =>
      saveCatalogue(driver, workspace, expected, touchpoints, by),
    saveModel: (workspace, expected, model, by) => saveModel(driver, workspace, expected, model, by),
    activateModel: (workspace, id, version) => activateModel(driver, workspace, id, version),
    removeModel: async (workspace, id) => {
      const rows = await driver.query<{ number: number }>(
        "UPDATE models SET state = 'removed' WHERE workspace = $1 AND id = $2 RETURNING number",
        [workspace, id],
      );
      return rows.map((row) => row.number);
    },
    setDefaultModel: async (workspace, id) => {
      await driver.query('UPDATE workspaces SET default_model = $2 WHERE id = $1', [workspace, id]);
    },
  };
}
