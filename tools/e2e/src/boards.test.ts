import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from './screens/auditPage';
import { type FirstRun, firstRun } from './screens/firstRun';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';
import { watchContext } from './screens/watchContext';

let world: ScreensWorld;
let run: FirstRun;
let page: Page;
/** What a public link shows, opened by somebody without an account. */
let link = '';
let board = '';

/** What stands below every report once it is answered. */
const ANSWERED = /^Dati aggiornati al/;
const NAME = 'Quanto ci mettono a comprare';

beforeAll(async () => {
  world = await screensWorld();
  const first = await world.open('/');
  run = await firstRun(first);
  await first.close();
  page = await world.open(`/w/${run.demo}/analysis/time?period=365`);
});

afterAll(async () => {
  await world?.stop();
});

async function outside<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const context = await world.browser.newContext({ locale: 'it-IT' });
  const breaches = await watchContext(context, world.url);
  const stranger = await context.newPage();
  stranger.setDefaultTimeout(60_000);
  const result = await use(stranger);
  await context.close();
  expect(breaches).toEqual([]);
  return result;
}

describe('from a question to a page for others', () => {
  test('a question is saved under a name, and taken out', async () => {
    await page.getByText(ANSWERED).waitFor();
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Salva questa domanda' });
    await panel.getByLabel('Nome').fill(NAME);
    await panel.getByRole('button', { name: 'Salva' }).click();
    await page.getByText(`«${NAME}» salvato.`).waitFor();
    for (const [what, end] of [
      ['Tabella (CSV)', 'csv'],
      ['Immagine (PNG)', 'png'],
      ['Dati (JSON)', 'json'],
    ] as const) {
      await page.getByRole('button', { name: /^Esporta: / }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: what }).click();
      expect((await download).suggestedFilename()).toBe(`quanto-ci-mettono.${end}`);
    }
  });

  test('it goes on a dashboard, whose tiles are moved by keyboard', async () => {
    await page.goto(`/w/${run.demo}/analysis/dashboards`);
    await page.getByRole('link', { name: NAME }).waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nuovo cruscotto' }).click();
    for (const tile of ['Dove li perdiamo', NAME]) {
      await page.getByRole('button', { name: 'Aggiungi un riquadro' }).click();
      await page.getByRole('menuitem', { name: tile }).click();
      await page.getByRole('heading', { level: 2, name: tile }).waitFor();
    }
    await page.getByRole('button', { name: `Sposta ${NAME}: frecce` }).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByText(`${NAME}: colonna 1, riga 1, largo 6, alto 5.`).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: `Dimensioni di ${NAME}: frecce` }).press('ArrowRight');
    await page.getByText(`${NAME}: colonna 2, riga 1, largo 7, alto 5.`).waitFor({ state: 'attached' });
    expect(await auditPage(page)).toEqual([]);
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    const { tiles } = (await (await saved).json()) as { tiles: { x: number; y: number; w: number }[] };
    expect(tiles.map(({ x, y, w }) => [x, y, w])).toEqual([
      [0, 5, 6],
      [1, 0, 7],
    ]);
    await page.getByRole('button', { name: 'Modifica' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([NAME, 'Dove li perdiamo']);
    expect(await auditPage(page)).toEqual([]);
    board = new URL(page.url()).pathname;
  });

  test('it is shown by a link to somebody without an account, without people', async () => {
    await page.getByRole('button', { name: 'Condividi' }).click();
    await page.getByRole('button', { name: 'Crea il link' }).click();
    link = await page.getByRole('dialog').locator('pre').innerText();
    await page.keyboard.press('Escape');
    await outside(async (stranger) => {
      await stranger.goto(link);
      await stranger.getByRole('heading', { level: 1, name: 'Il mio cruscotto' }).waitFor();
      expect(await stranger.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
        NAME,
        'Dove li perdiamo',
      ]);
      expect(await stranger.getByRole('navigation').count()).toBe(0);
      expect(await stranger.getByRole('link').count()).toBe(0);
      expect(await auditPage(stranger)).toEqual([]);
    });
  });

  test('and to nobody once it is ended', async () => {
    await page.goto(board.replace(/\/\d+$/, ''));
    await page.getByRole('button', { name: 'Chiudi', exact: true }).last().click();
    await page.getByText('Il link non apre più nulla.').waitFor();
    const path = new URL(link).pathname.replace('/p/', '/api/v1/public/');
    await outside(async (stranger) => {
      const answer = await stranger.request.get(`${world.url}${path}`);
      expect(answer.status()).toBe(404);
      await stranger.goto(link);
      await stranger.getByRole('heading', { name: 'Questo link non mostra più nulla' }).waitFor();
      expect(await auditPage(stranger)).toEqual([]);
    });
  });

  test('a note stands on the charts of its days', async () => {
    const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Giorno').fill(day);
    await page.getByLabel('Che cosa è successo').fill('Sciopero dei corrieri');
    await page.getByRole('button', { name: 'Aggiungi una nota' }).click();
    await page.getByText('Sciopero dei corrieri').waitFor();
    await page.goto(`/w/${run.demo}/analysis/funnel?period=90`);
    await page.getByRole('button', { name: /Sciopero dei corrieri/ }).waitFor();
    expect(await auditPage(page)).toEqual([]);
    expect(world.breaches).toEqual([]);
  });
});
