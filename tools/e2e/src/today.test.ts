import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from './screens/auditPage';
import { type FirstRun, firstRun } from './screens/firstRun';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';

let world: ScreensWorld;
let run: FirstRun;

beforeAll(async () => {
  world = await screensWorld();
  const page = await world.open('/');
  run = await firstRun(page);
  await page.close();
});

afterAll(async () => {
  await world?.stop();
});

const withPage: ScreensWorld['withPage'] = (path, use) => world.withPage(path, use);

describe('the page of the day', () => {
  test('is reached from the menu, and says what the server says', async () => {
    await withPage(`/w/${run.demo}/map?period=365`, async (page) => {
      const asked = page.waitForResponse((answer) => answer.url().includes('/api/v1/today'));
      await page
        .getByRole('navigation', { name: 'Menu principale' })
        .getByRole('link', { name: 'Oggi' })
        .click();
      await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
      const { changes, calls } = (await (await asked).json()) as {
        changes: { findings: unknown[] };
        calls: { name: string }[];
      };
      await page.getByRole('heading', { name: 'Che cosa è cambiato' }).waitFor();
      expect(await page.locator('ol > li').count()).toBe(changes.findings.length);
      await page.getByRole('heading', { name: 'Clienti da chiamare' }).waitFor();
      for (const { name } of calls.filter((call) => call.name !== ''))
        await page.getByRole('link', { name }).first().waitFor();
      expect(await auditPage(page)).toEqual([]);
    });
  });

  test('says what it will be good for where nothing has arrived', async () => {
    await withPage(`/w/${run.empty}/today`, async (page) => {
      await page.getByRole('heading', { name: 'Ogni mattina, un minuto qui' }).waitFor();
      expect(await auditPage(page)).toEqual([]);
    });
  });

  test('can be had by mail, and says what that lacks', async () => {
    await withPage(`/w/${run.demo}/today`, async (page) => {
      await page.getByText(/VIAGGIO_SMTP_URL/).waitFor();
      await page.getByRole('switch', { name: 'Mandamela ogni mattina' }).click({ force: true });
      await page.getByText('Fatto: la mail delle 8 è accesa.').waitFor();
    });
  });
});

describe('alerts', () => {
  test('are made, tried, switched off and removed', async () => {
    await withPage(`/w/${run.demo}/alerts`, async (page) => {
      await page.getByRole('heading', { name: 'Nessun avviso, per ora' }).waitFor();
      await page.getByRole('button', { name: 'Nuovo avviso' }).first().click();
      await page.getByLabel('Nome').fill('Ordini strani');
      await page.getByLabel('Indirizzo da chiamare').fill('https://127.0.0.1/hook');
      expect(await auditPage(page)).toEqual([]);
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel('Indirizzo da chiamare').fill('');
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.getByRole('button', { name: 'Ordini strani' }).click();
      await page.getByRole('button', { name: 'Prova ora' }).click();
      await page.getByRole('status').filter({ hasText: 'Ultimo periodo' }).waitFor();
      expect(await auditPage(page)).toEqual([]);
      await page.getByRole('button', { name: 'Spegni' }).click();
      await page.getByRole('button', { name: 'Accendi' }).waitFor();
      await page.getByRole('button', { name: 'Elimina' }).click();
      await page.getByRole('button', { name: 'Premi ancora per confermare' }).click();
      await page.getByRole('heading', { name: 'Nessun avviso, per ora' }).waitFor();
    });
  });
});

test('no page asked another host, broke the policy or failed', () => {
  expect(world.breaches.filter((breach) => !/400/.test(breach))).toEqual([]);
});
