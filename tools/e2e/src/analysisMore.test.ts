import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from './screens/auditPage';
import { type FirstRun, firstRun } from './screens/firstRun';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';

let world: ScreensWorld;
let run: FirstRun;

/** What stands below every report once it is answered. */
const ANSWERED = 'text=/^Dati aggiornati al/';

beforeAll(async () => {
  world = await screensWorld();
  const page = await world.open('/');
  run = await firstRun(page);
  await page.close();
});

afterAll(async () => {
  await world?.stop();
});

async function withReport(name: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await world.open(`/w/${run.demo}/analysis/${name}?period=365`);
  await page.locator(ANSWERED).first().waitFor();
  await use(page);
  await page.close();
}

/** Each report with the sentence its answer begins with, and what opens people. */
const REPORTS = [
  ['snags', 'Che cosa va storto?', /^L’intoppo /, /^snag\./],
  [
    'handovers',
    'Che cosa succede quando cambiano canale?',
    /^(Il passaggio più frequente|Si perde)/,
    /^handover\./,
  ],
  ['lifecycle', 'Cresciamo o perdiamo clienti?', /^Nella settimana del /, /^(new|back|quiet)\./],
  ['repurchase', 'Quando ricomprano?', /ricompra/i, /^again$/],
  ['consideration', 'Che cosa li convince?', /compra/, /^(did\.|buyers$)/],
  ['initiative', 'Chi inizia il contatto?', /dei contatti lo iniziano i clienti/, /^started\./],
] as const;

describe.each(REPORTS)('%s', (name, question, says, cell) => {
  test('answers in a sentence, and shows the customers behind its figure', async () => {
    await withReport(name, async (page) => {
      await page.getByRole('heading', { level: 1, name: question }).waitFor();
      await page.getByText(says).first().waitFor();
      const figures = page.locator('main p button[data-plain]');
      const figure = (await figures.count()) > 0 ? figures.first() : page.locator('main dd button').first();
      await figure.click();
      const panel = page.getByRole('dialog');
      await panel.getByRole('link').first().waitFor();
      expect(new URL(page.url()).searchParams.get('people')).toMatch(cell);
      await page.goBack();
      await panel.waitFor({ state: 'hidden' });
    });
  });

  test('breaks no rule of WCAG 2.2 AA, by day and by night, on a desk and on a phone', async () => {
    await withReport(name, async (page) => {
      expect(await auditPage(page)).toEqual([]);
    });
  });

  test('says what to connect where nothing has arrived', async () => {
    const page = await world.open(`/w/${run.empty}/analysis/${name}`);
    await page.getByRole('heading', { name: 'Ancora nulla da chiedere' }).waitFor();
    await page.close();
  });
});

describe('the columns over time', () => {
  test('are chosen with the arrow keys, and their figures follow', async () => {
    await withReport('lifecycle', async (page) => {
      const columns = page.getByRole('slider');
      const before = await columns.getAttribute('aria-valuetext');
      await columns.focus();
      await page.keyboard.press('ArrowLeft');
      const after = await columns.getAttribute('aria-valuetext');
      expect(after).not.toBe(before);
      const active = /: ([\d.]+) attivi/.exec(after ?? '')?.[1];
      expect(await page.locator('main dd button').first().innerText()).toBe(active);
    });
  });
});

describe('what customers chose instead', () => {
  test('takes rivals by their names, and keeps them in the address', async () => {
    await withReport('consideration', async (page) => {
      await page.getByRole('button', { name: /Concorrenti da cercare/ }).click();
      await page.getByLabel('Nomi dei concorrenti').fill('Moka Vesta, Nordica Brew');
      await page.keyboard.press('Enter');
      await page.waitForURL(/rivals=/);
      await page.getByRole('heading', { name: 'Concorrenti che nominano' }).waitFor();
      await page.getByRole('button', { name: /2 concorrenti per nome/ }).waitFor();
    });
  });
});

test('no page asked another host, or broke the policy, or threw', () => {
  expect(world.breaches).toEqual([]);
});
