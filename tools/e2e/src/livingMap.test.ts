import type { Page } from 'playwright-core';
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

async function withPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await world.open(`/w/${run.demo}/${path}`);
  await use(page);
  await page.close();
}

describe('the live map', () => {
  test('tells how much of each stage gets an answer, and opens the customers who got none', async () => {
    await withPage('map?period=365', async (page) => {
      await page
        .getByRole('button', { name: /con risposta/ })
        .first()
        .click();
      const panel = page.getByRole('dialog', { name: 'Azioni senza risposta' });
      await panel.getByText('entro 2 giorni').waitFor();
      await panel
        .getByRole('button', { name: /senza risposta$/ })
        .first()
        .click();
      await panel.getByRole('link').first().waitFor();
      expect(await auditPage(page)).toEqual([]);
    });
  });

  test('ranks its weak points with every factor, and opens who was lost', async () => {
    await withPage('map?period=365&cell=weak', async (page) => {
      const panel = page.getByRole('dialog', { name: 'Punti deboli' });
      await panel
        .getByText(/persi × .* × sentimento .* × certezza/)
        .first()
        .waitFor();
      await panel
        .getByRole('button', { name: /percorsi? pers/ })
        .first()
        .click();
      await panel.getByRole('link', { name: /./ }).nth(1).waitFor();
      expect(await auditPage(page)).toEqual([]);
    });
  });

  test('holds the days after a change against those before', async () => {
    await withPage('map?cell=change', async (page) => {
      const panel = page.getByRole('dialog', { name: 'Prima e dopo' });
      const day = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
      await panel.getByLabel('oppure un giorno').fill(day);
      await panel.getByText('28 giorni ciascuno').waitFor();
      await panel
        .getByText(/può essere il caso|troppo pochi/)
        .first()
        .waitFor();
      expect(await auditPage(page)).toEqual([]);
    });
  });
});

describe('a map drawn from data', () => {
  test('carries its figures, becomes an opportunity in one press, and is held against real journeys', async () => {
    await withPage('maps?start=data', async (page) => {
      await page
        .getByRole('button', { name: /Disegna/ })
        .first()
        .click();
      await page.waitForURL(/\/maps\/\d+/);
      await page.getByRole('columnheader').getByText('entrati').first().waitFor();
      await page.getByRole('button', { name: 'Dati', exact: true }).click();
      await page.getByRole('button', { name: 'Mostra', exact: true }).first().click();
      await page.getByRole('button', { name: 'Fanne un’opportunità', exact: true }).first().click();
      await page
        .getByRole('gridcell')
        .getByText(/percorsi persi, per circa/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Confronta con i percorsi reali' }).click();
      await page.getByText(/è andato proprio come previsto/).waitFor();
      await page
        .getByRole('button', { name: /^saltato da/ })
        .first()
        .click();
      expect(await auditPage(page)).toEqual([]);
    });
  });
});
