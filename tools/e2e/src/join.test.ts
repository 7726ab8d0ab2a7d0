import { totp } from '@viaggio/stores/testing';
import type { APIRequestContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from './screens/auditPage';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';

const PASSWORD = 'bottega-di-anna';

let world: ScreensWorld;
beforeAll(async () => {
  world = await screensWorld();
});
afterAll(() => world?.stop());

async function post<Answer>(
  api: APIRequestContext,
  path: string,
  data: object,
  workspace = '',
): Promise<Answer> {
  const answer = await api.post(path, { headers: { origin: world.url, 'x-workspace': workspace }, data });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as Answer;
}

/** A browser of its own, signed in to nothing. */
const newContext = () => world.browser.newContext({ locale: 'it-IT', baseURL: world.url });

describe('an invitation of somebody who has a second factor', () => {
  test('asks for the password once, then for the code, and opens the workspace', async () => {
    const owner = world.context.request;
    const first = await post<{ workspaceId: string }>(owner, '/api/v1/setup', {
      email: 'anna@example.it',
      password: PASSWORD,
      name: 'Anna',
      workspace: 'Bottega',
    });
    const second = await post<{ id: string }>(owner, '/api/v1/workspaces', { name: 'Officina' });
    const invite = async (workspace: string): Promise<string> => {
      const body = { email: 'luca@example.it', role: 'analyst' };
      return (await post<{ link: string }>(owner, '/api/v1/invitations', body, workspace)).link;
    };

    // Luca is a member already, and turns the second factor on.
    const before = await newContext();
    const token = (await invite(first.workspaceId)).split('/').at(-1);
    await post(before.request, `/api/v1/invitations/accept/${token}`, { name: 'Luca', password: PASSWORD });
    const begun = await post<{ totpURI: string }>(before.request, '/api/auth/two-factor/enable', {
      password: PASSWORD,
    });
    await post(before.request, '/api/auth/two-factor/verify-totp', { code: totp(begun.totpURI) });
    await before.close();

    const context = await newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(await invite(second.id));
    await page.getByRole('heading', { level: 1, name: 'Officina ti invita' }).waitFor();
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.getByRole('button', { name: 'Accetta l’invito' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ancora un passaggio' }).waitFor();
    expect(await page.locator('input[type=password]').count()).toBe(0);
    expect(await auditPage(page)).toEqual([]);
    await page.getByLabel('Codice dalla tua app').fill(totp(begun.totpURI));
    await page.getByRole('button', { name: 'Accedi' }).click();
    await page.waitForURL(new RegExp(`/w/${second.id}/map`));
    await page.getByRole('heading', { name: 'La mappa aspetta i primi contatti' }).waitFor();
    await context.close();
  });
});
