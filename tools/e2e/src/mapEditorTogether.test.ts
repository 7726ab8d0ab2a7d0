import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MapWorld, mapWorld } from './screens/mapWorld';

let world: MapWorld;
let anna: BrowserContext;
let bruno: BrowserContext;
let map: string;
let hers: Page;
let his: Page;

beforeAll(async () => {
  world = await mapWorld();
  anna = await world.enter();
  bruno = await world.enter();
  map = await world.make(anna, { name: 'Insieme', from: { kind: 'template', template: 'advocacy' } });
  hers = await world.open(anna, map);
  his = await world.open(bruno, map);
  await saved(hers);
  await saved(his);
});

afterAll(async () => {
  await world?.stop();
});

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Salvato' }).waitFor();
const card = (page: Page, text: string) =>
  page.getByRole('gridcell').getByRole('button', { name: text }).first();

/** Adds a card of one's own to the cell of a row and a stage, by their numbers. */
async function write(page: Page, row: number, stage: number, text: string): Promise<void> {
  const cell = page.getByRole('row').nth(row).getByRole('gridcell').nth(stage);
  await cell.hover();
  await cell.getByRole('button', { name: 'Aggiungi una scheda' }).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function texts(): Promise<string[]> {
  return (await world.read(anna, map)).cards.map(({ text }) => text);
}

describe('two people on one map', () => {
  test('see what the other writes, and where the other is', async () => {
    await write(hers, 1, 1, 'di Anna');
    await card(his, 'di Anna').waitFor();
    await write(his, 2, 1, 'di Bruno');
    await card(hers, 'di Bruno').waitFor();
    await his.getByRole('list', { name: 'Ci sono anche' }).waitFor();
  });

  test('write in one card at once, and both keep their words', async () => {
    await card(hers, 'di Anna').dblclick();
    await card(his, 'di Anna').dblclick();
    await hers.keyboard.press('Home');
    await Promise.all([
      hers.keyboard.type('Prima ', { delay: 30 }),
      his.keyboard.type(' e dopo', { delay: 30 }),
    ]);
    await hers.keyboard.press('Enter');
    await his.keyboard.press('Enter');
    await card(hers, 'Prima di Anna e dopo').waitFor();
    await card(his, 'Prima di Anna e dopo').waitFor();
  });

  test('one works offline for a while: nothing of either is lost', async () => {
    await anna.setOffline(true);
    // The stream that is open does not notice by itself; the first change does.
    await write(hers, 1, 2, 'in treno');
    await hers.getByText(/Senza connessione, /).waitFor();
    await card(hers, 'Prima di Anna e dopo').dblclick();
    await hers.keyboard.type(', in treno');
    await hers.keyboard.press('Enter');
    await write(his, 1, 2, 'in ufficio');
    await card(his, 'Prima di Anna e dopo').dblclick();
    await his.keyboard.press('Home');
    await his.keyboard.type('In ufficio: ');
    await his.keyboard.press('Enter');
    await saved(his);
    expect(
      await hers.getByText(/Senza connessione, \d+ modifiche aspettano|Senza connessione, una/).count(),
    ).toBe(1);
    await anna.setOffline(false);
    await saved(hers);
    for (const page of [hers, his]) {
      await card(page, 'In ufficio: Prima di Anna e dopo, in treno').waitFor();
      await card(page, 'in ufficio').waitFor();
      await card(page, 'in treno').waitFor();
    }
  });

  test('the server is killed while they write: nothing of either is lost', async () => {
    await write(hers, 1, 3, 'prima del guasto');
    await saved(hers);
    await world.server.killServer();
    await write(hers, 1, 3, 'durante il guasto, Anna');
    await write(his, 1, 4, 'durante il guasto, Bruno');
    await hers.getByText(/Senza connessione, /).waitFor();
    await his.getByText(/Senza connessione, /).waitFor();
    await world.server.start();
    await saved(hers);
    await saved(his);
    expect(await texts()).toEqual(
      expect.arrayContaining(['prima del guasto', 'durante il guasto, Anna', 'durante il guasto, Bruno']),
    );
    await card(his, 'durante il guasto, Anna').waitFor();
    await card(hers, 'durante il guasto, Bruno').waitFor();
  });

  test('what waits outlives the page: closed while the server is away, it is sent when the map is opened again', async () => {
    await world.server.killServer();
    await write(hers, 2, 2, 'scritta e chiusa');
    await hers.getByText(/Senza connessione, /).waitFor();
    await hers.close();
    await world.server.start();
    hers = await world.open(anna, map);
    await saved(hers);
    await expect.poll(texts).toContain('scritta e chiusa');
    await card(his, 'scritta e chiusa').waitFor();
  });

  test('undo takes back one’s own, never the other’s', async () => {
    await write(hers, 1, 4, 'mia');
    await write(his, 1, 4, 'tua');
    await card(hers, 'tua').waitFor();
    await hers.getByRole('button', { name: 'Annulla l’ultima modifica' }).click();
    await expect.poll(() => hers.getByRole('button', { name: 'mia', exact: true }).count()).toBe(0);
    await saved(hers);
    expect(await texts()).toContain('tua');
    expect(world.breaches.filter((breach) => !breach.startsWith('error'))).toEqual([]);
  });

  test('whoever signs out leaves no copy of the map on the device', async () => {
    const copies = () =>
      his.evaluate<string[]>(
        "indexedDB.databases().then((all) => all.map(({ name }) => name).filter((name) => name.startsWith('viaggio-map-')))",
      );
    await saved(his);
    expect(await copies()).toHaveLength(1);
    await his.getByRole('button', { name: /^Profilo di / }).click();
    await his.getByRole('menuitem', { name: 'Esci' }).click();
    await his.waitForURL(/sign-in/);
    await expect.poll(copies).toEqual([]);
  });
});
