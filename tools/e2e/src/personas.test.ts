import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from './screens/auditPage';
import { firstRun } from './screens/firstRun';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';

let world: ScreensWorld;
let empty: string;
let demo: string;

const NAME = 'Gino telefona';
/** The smallest PNG there is: one point. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  world = await screensWorld();
  const page = await world.open('/');
  ({ empty, demo } = await firstRun(page));
  await page.close();
});

afterAll(async () => {
  await world?.stop();
});

async function withPage(path: string, use: (page: Page) => Promise<void>, workspace = demo): Promise<void> {
  const page = await world.open(`/w/${workspace}${path}`);
  await use(page);
  await page.close();
}

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly picture: string | null;
}

async function personas(workspace = demo): Promise<Kept[]> {
  const headers = { origin: world.url, 'x-workspace': workspace };
  const answer = await world.context.request.get('/api/v1/personas', { headers });
  return ((await answer.json()) as { items: Kept[] }).items;
}
const idOf = async (name: string): Promise<string> => (await personas()).find((one) => one.name === name)!.id;

describe('a buyer persona', () => {
  test('is chosen in the first run, which waits for nobody, and taken back there', async () => {
    await withPage(
      '/welcome?step=connect',
      async (page) => {
        await page.getByText('Chi è il tuo cliente tipico?').click();
        const luca = page.getByRole('button', { name: /Luca ci torna/ });
        await luca.click();
        await expect.poll(() => luca.getAttribute('aria-pressed')).toBe('true');
        expect(await auditPage(page)).toEqual([]);
        expect((await personas(empty)).map(({ name }) => name)).toEqual(['Luca ci torna']);
        await luca.click();
        await expect.poll(() => luca.getAttribute('aria-pressed')).toBe('false');
        await page.getByRole('button', { name: 'Vai alla mappa' }).click();
        await page.waitForURL(/\/map/);
      },
      empty,
    );
  });

  test('is offered where there is none yet', async () => {
    await withPage(
      '/customers',
      async (page) => {
        await page.getByRole('link', { name: 'Buyer persona' }).click();
        await page.getByRole('heading', { name: 'Ancora nessuna buyer persona' }).waitFor();
        await page.getByRole('link', { name: 'Parti da Marta cerca l’offerta' }).waitFor();
        expect(await auditPage(page)).toEqual([]);
      },
      empty,
    );
  });

  test('is there in the example, with how many customers are like this', async () => {
    await withPage('/customers/personas', async (page) => {
      await page.getByRole('link', { name: 'Anna viene in negozio' }).waitFor();
      await page
        .getByText(/^\d+ client[ei]$/)
        .first()
        .waitFor();
      expect(await page.getByRole('listitem').filter({ hasText: 'di tutti' }).count()).toBe(3);
      expect(await auditPage(page)).toEqual([]);
    });
  });

  test('is written with the keyboard, counted, and kept', async () => {
    await withPage('/customers/personas/new', async (page) => {
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.getByRole('alert').getByText('Dai un nome').waitFor();
      await page.getByLabel('Nome', { exact: true }).fill(NAME);
      await page.getByRole('button', { name: 'Obiettivi: Aggiungi' }).press('Enter');
      await page.keyboard.type('Parlare con qualcuno');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Non ripetersi');
      const channels = page.getByRole('combobox', { name: 'Canali preferiti' });
      await channels.fill('Telef');
      await channels.press('ArrowDown');
      await channels.press('Enter');
      await page.keyboard.press('Escape');
      // Scrolled, the bar at the top would lie over what is below it.
      await page.evaluate('scrollTo(0, 0)');
      expect(await auditPage(page)).toEqual([]);
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
      await page.getByText('Non ripetersi').waitFor();
      await page.getByRole('heading', { name: 'Questa buyer persona è solo scritta' }).waitFor();
    });
  });

  test('takes a picture, and says what is no picture', async () => {
    await withPage(`/customers/personas/${await idOf(NAME)}/edit`, async (page) => {
      const file = page.locator('input[type=file]');
      await file.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.getByRole('alert').getByText('non è una foto').waitFor();
      await file.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: POINT });
      await page.getByRole('button', { name: 'Salva' }).click();
      await page.waitForURL(/personas\/\d+$/);
      await page.locator('img[src^="data:image/png"]').first().waitFor();
    });
    expect((await personas()).find(({ name }) => name === NAME)?.picture).not.toBeNull();
  });

  test('is held against what its customers do, by day, by night and on a phone', async () => {
    await withPage(`/customers/personas/${await idOf('Marta cerca l’offerta')}`, async (page) => {
      await page.getByRole('heading', { name: 'Quello che hai scritto, e quello che fanno' }).waitFor();
      await page.getByText('Hai scritto: preferisce Comparatori.').waitFor();
      await page
        .getByText(/^Il .+ dei contatti passa di lì \(.+ su .+; al 95% da/)
        .first()
        .waitFor();
      await page.getByText(/I dati non possono né confermare né smentire/).waitFor();
      expect(await auditPage(page)).toEqual([]);
      await page.getByText('I clienti di questa buyer persona').click();
      await page.getByRole('row').nth(1).waitFor();
    });
  });

  test('is one sheet of paper', async () => {
    await withPage(`/customers/personas/${await idOf('Marta cerca l’offerta')}`, async (page) => {
      await page.getByRole('heading', { name: 'Dove sono ora' }).waitFor();
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });

  test('is what a report is asked of, held in the address, and told apart by', async () => {
    const persona = await idOf('Marta cerca l’offerta');
    await withPage('/analysis/funnel?period=365', async (page) => {
      await page.getByRole('button', { name: /^Buyer persona: tutte/ }).click();
      const asked = page.waitForRequest((request) => request.url().endsWith('/reports/funnel'));
      await page.getByRole('menuitem', { name: 'Marta cerca l’offerta' }).click();
      expect((await asked).postDataJSON()).toMatchObject({ persona });
      await page.waitForURL((url) => url.searchParams.get('persona') === persona);
    });
    await withPage('/analysis/funnel?period=365&by=persona', async (page) => {
      await page.getByRole('rowheader', { name: 'Luca ci torna' }).waitFor();
      await page.getByText('Un cliente può rientrare in più buyer persona').waitFor();
    });
    await withPage(`/map?period=365&persona=${persona}&cell=purchase.entered`, async (page) => {
      await page.getByRole('dialog').getByText('Marta cerca l’offerta').waitFor();
    });
  });

  test('is removed with the time to take it back', async () => {
    await withPage(`/customers/personas/${await idOf(NAME)}`, async (page) => {
      await page.getByRole('button', { name: 'Togli', exact: true }).click();
      await page.getByText(`«${NAME}» è stata rimossa`).waitFor();
      await expect.poll(async () => (await personas()).map(({ name }) => name)).not.toContain(NAME);
      await page.getByRole('button', { name: 'Annulla' }).click();
      await page.getByRole('link', { name: NAME }).waitFor();
    });
    expect((await personas()).map(({ name }) => name)).toContain(NAME);
  });
});
