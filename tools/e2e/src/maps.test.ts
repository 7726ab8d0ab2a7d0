import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from './freePort';
import { auditPage } from './screens/auditPage';
import { type FirstRun, firstRun } from './screens/firstRun';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';
import { watchContext } from './screens/watchContext';

let world: ScreensWorld;
let run: FirstRun;
let page: Page;
/** Address of the map drafted from data. */
let drafted = '';

const PHONE = { width: 390, height: 844 };
const maps = (more = '') => `/w/${run.demo}/maps${more}`;
const side = () => page.getByRole('complementary');
const openSide = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

beforeAll(async () => {
  world = await screensWorld();
  const first = await world.open('/');
  run = await firstRun(first);
  await first.close();
  page = await world.open(`/w/${run.empty}/maps`);
});

afterAll(async () => {
  await world?.stop();
});

/** Somebody without an account, on a device of their own. */
async function outside(
  viewport = { width: 1440, height: 900 },
): Promise<{ guest: Page; end: () => Promise<void> }> {
  const context = await world.browser.newContext({
    locale: 'it-IT',
    viewport,
    baseURL: world.url,
    reducedMotion: 'reduce',
  });
  const breaches = await watchContext(context, world.url);
  const guest = await context.newPage();
  guest.setDefaultTimeout(60_000);
  return {
    guest,
    end: async () => {
      await context.close();
      expect(breaches).toEqual([]);
    },
  };
}

/** A page of another host shows the link in a frame: to a browser 127.0.0.1 and localhost are strangers. */
async function expectFramed(link: string): Promise<void> {
  const context = await world.browser.newContext({ locale: 'it-IT' });
  const around = await context.newPage();
  const host = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html').end(`<iframe src="${link}"></iframe>`);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => host.listen(port, resolve));
  await around.goto(`http://localhost:${port}/`);
  const frame = around.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Questa mappa chiede una password' }).waitFor();
  await context.close();
  host.close();
}

describe('beginning a map', () => {
  test('where there is none, the page says what one is for', async () => {
    await page.getByRole('heading', { name: 'Ancora nessuna mappa disegnata' }).waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nuova mappa' }).click();
    await page.getByText('Non ci sono ancora dati').waitFor();
    expect(
      await page
        .getByRole('button', { name: /Parti dai dati/ })
        .last()
        .isDisabled(),
    ).toBe(true);
    expect(await auditPage(page)).toEqual([]);
  });

  test('from the living map, drafted in one click from what customers did', async () => {
    await page.goto(`/w/${run.demo}/map?period=365`);
    await page.getByRole('link', { name: 'Mappe disegnate' }).click();
    await page.getByRole('button', { name: 'Parti dai dati' }).click();
    await page
      .getByText(/^Disegna questa mappa da ciò che hanno fatto [\d.]+ clienti nell’ultimo anno\.$/)
      .waitFor();
    await page.getByRole('button', { name: 'Disegnala' }).click();
    await page.waitForURL(/\/maps\/[^/?]+$/);
    await page.getByText('Scheda prodotto').first().waitFor();
    drafted = new URL(page.url()).pathname;
  });

  test('from a template, with its guiding text', async () => {
    await page.goto(maps('?start=template'));
    await page.getByRole('radio', { name: /Vendita alle aziende/ }).check();
    await page.getByLabel('Nome della mappa').fill('Chi compra per l’azienda');
    await page.getByRole('radio', { name: /ricerca/ }).check();
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Crea la mappa' }).click();
    await page.waitForURL(/\/maps\/[^/?]+$/);
    await page.getByText('Trattativa').first().waitFor();
  });

  test('from a file, which says where it cannot be read', async () => {
    await page.goto(maps('?start=file'));
    const bring = (name: string, text: string) =>
      page
        .getByLabel('File della mappa')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await bring('foto.png', 'niente');
    await page.getByText('Questo file non sembra una mappa').waitFor();
    await bring('percorso.mmd', 'journey\n  title La moka\n  section Scoperta\n    Cerca: nove: Anna\n');
    await page.getByRole('button', { name: 'Portala dentro' }).click();
    await page.getByText('Guarda la riga 4.').waitFor();
    expect(await auditPage(page)).toEqual([]);
    await bring('percorso.mmd', 'journey\n  title La moka\n  section Scoperta\n    Cerca: 3: Anna\n');
    await page.getByRole('button', { name: 'Portala dentro' }).click();
    await page.waitForURL(/\/maps\/[^/?]+$/);
    await page.getByText('Cerca').first().waitFor();
  });

  test('all of them stand on the page of maps, from afar', async () => {
    await page.goto(maps());
    await page.getByRole('link', { name: 'La moka' }).waitFor();
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(3);
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('button', { name: /tutte le mappe$/ }).click();
    await page.getByRole('menuitem', { name: 'ricerca' }).click();
    await expect
      .poll(() => page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts())
      .toEqual(['Chi compra per l’azienda']);
  });

  test('one that was removed comes back', async () => {
    await page.goto(maps());
    await page.getByRole('button', { name: 'Che cosa fare con «La moka»' }).click();
    await page.getByRole('menuitem', { name: 'Togli' }).click();
    await page.getByRole('link', { name: 'La moka' }).waitFor({ state: 'hidden' });
    await page.getByRole('status').getByRole('button', { name: 'Annulla' }).click();
    await page.getByRole('link', { name: 'La moka' }).waitFor();
  });
});

describe('speaking about a map', () => {
  test('a comment is answered and resolved', async () => {
    await page.goto(drafted);
    await openSide('Commenti');
    await side().getByRole('textbox', { name: 'Scrivi un commento' }).fill('Chi ha verificato queste cifre?');
    await side().getByRole('button', { name: 'Commenta', exact: true }).click();
    await side().getByText('Chi ha verificato queste cifre?').waitFor();
    await side().getByRole('button', { name: 'Rispondi', exact: true }).click();
    await side().getByRole('textbox', { name: 'La tua risposta' }).fill('Io, con la cassa.');
    await page.keyboard.press('Control+Enter');
    await side().getByText('Io, con la cassa.').waitFor();
    expect(await auditPage(page)).toEqual([]);
    await side().getByRole('button', { name: 'Risolto', exact: true }).click();
    await side().getByText('Tutto risolto.').waitFor();
  });

  test('a version is compared with now, and gone back to, keeping what was there', async () => {
    await openSide('Versioni');
    await side().getByLabel('Nome di questa versione').fill('Prima della riunione');
    await side().getByRole('button', { name: 'Conserva questa versione' }).click();
    await side().getByText('Prima della riunione').waitFor();
    const id = drafted.split('/').at(-1)!;
    const headers = { origin: world.url, 'x-workspace': run.demo };
    const renamed = await page.request.patch(`/api/v1/maps/${id}`, { headers, data: { name: 'Altro nome' } });
    expect(renamed.status()).toBe(200);
    await page.getByText('Altro nome').first().waitFor();
    await side().getByRole('button', { name: 'Che cosa è cambiato da allora' }).click();
    const panel = page.getByRole('dialog', { name: 'Che cosa è cambiato' });
    await panel.getByRole('button', { name: /Com’è adesso$/ }).waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await side().getByRole('button', { name: 'Torna a questa' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Torna indietro' }).click();
    await side()
      .getByText(/Copia di sicurezza/)
      .waitFor();
    await page.getByText('Altro nome').first().waitFor({ state: 'hidden' });
  });
});

describe('a map for others', () => {
  test('goes out in every format', async () => {
    await page.goto(drafted);
    await openSide('Condividi');
    const first: Record<string, string> = {
      'Presentazione (PPTX)': 'PK',
      'Documento (PDF)': '%PDF-',
      'Immagine (PNG)': '\u0089PNG',
      'Disegno (SVG)': '<svg',
      'Mappa intera (JSON)': '{',
      'Tabella (CSV)': '',
      'Testo (Markdown)': '#',
      'Diagramma (Mermaid)': 'journey',
    };
    for (const [name, begins] of Object.entries(first)) {
      const wait = page.waitForEvent('download');
      await side().getByRole('button', { name }).click();
      const file = await wait;
      const content = readFileSync((await file.path())!)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, '');
      expect(content.length, name).toBeGreaterThan(100);
      expect(content.includes(begins), name).toBe(true);
    }
    expect(await auditPage(page)).toEqual([]);
  });

  test('is read by a link with a password, only the chosen rows, and shown in a frame when that was said', async () => {
    await page.goto(drafted);
    await openSide('Condividi');
    await side().getByRole('button', { name: 'Crea un link' }).click();
    await side().getByLabel('Password (se la vuoi)').fill('bricco');
    await side()
      .getByRole('switch', { name: /cifre dal vivo/ })
      .check();
    await side()
      .getByRole('switch', { name: /dentro altre pagine/ })
      .check();
    await side().getByRole('checkbox', { name: 'Note' }).uncheck();
    expect(await auditPage(page)).toEqual([]);
    await side().getByRole('button', { name: 'Crea il link' }).click();
    const link = await side().locator('pre').first().innerText();
    const { guest, end } = await outside();
    await guest.goto(link);
    await guest.getByRole('textbox', { name: 'Password' }).fill('sbagliata');
    await guest.getByRole('button', { name: 'Apri' }).click();
    await guest.getByText('La password non è questa.').waitFor();
    expect(await auditPage(guest)).toEqual([]);
    await guest.getByRole('textbox', { name: 'Password' }).fill('bricco');
    await guest.getByRole('button', { name: 'Apri' }).click();
    await guest.getByRole('rowheader', { name: 'Punti di contatto' }).waitFor();
    await guest.getByText(/^Cifre degli ultimi 30 giorni/).waitFor();
    expect(await guest.getByRole('rowheader', { name: 'Note' }).count()).toBe(0);
    // Drafted cards say no figure of fewer than five.
    expect(await guest.getByRole('main').innerText()).not.toMatch(/· [1-4] client/);
    expect(await auditPage(guest)).toEqual([]);
    await expectFramed(link);
    await side().getByRole('button', { name: 'Chiudi il link' }).first().click();
    await page.getByText('Il link non apre più nulla.').first().waitFor();
    await guest.reload();
    await guest.getByRole('heading', { name: 'Questo link non mostra più nulla' }).waitFor();
    await end();
  });
});

describe('a workshop', () => {
  test('guests write and vote from a phone, without an account and without figures', async () => {
    await openSide('Workshop');
    expect(await auditPage(page)).toEqual([]);
    await side().getByRole('button', { name: 'Apri il workshop' }).click();
    const link = await side().locator('pre').first().innerText();
    await side().getByRole('img', { name: 'Codice da inquadrare con il telefono' }).waitFor();
    await side().getByRole('button', { name: '5 min', exact: true }).click();
    const { guest, end } = await outside(PHONE);
    await guest.goto(link);
    expect(await auditPage(guest)).toEqual([]);
    await guest.setViewportSize(PHONE);
    await guest.getByLabel('Il tuo nome').fill('Bruno');
    await guest.getByRole('button', { name: 'Entra' }).click();
    await guest.getByText(/^restano 4:\d\d$/).waitFor();
    expect(await guest.getByRole('main').innerText()).not.toMatch(/\d+ client/);
    await guest.getByRole('button', { name: 'Aggiungi un foglietto a Scoperta' }).click();
    await guest.getByLabel('Il tuo foglietto').fill('Nessuno ci trova cercando «moka»');
    await guest.getByRole('button', { name: 'Attaccalo' }).click();
    await guest.getByRole('button', { name: 'Vota «Nessuno ci trova cercando «moka»»' }).click();
    await guest.getByText('4 voti da dare').waitFor();
    await guest.getByText('salvato', { exact: true }).waitFor();
    expect(await auditPage(guest)).toEqual([]);
    await side().getByText('di Bruno').waitFor();
    await side().getByText('1 voto', { exact: true }).waitFor();
    await side().getByRole('button', { name: 'Fanne una scheda' }).click();
    await side().getByRole('button', { name: 'Confermata', exact: true }).click();
    await side().getByText('confermata', { exact: true }).waitFor();
    await guest
      .getByText(/confermata/)
      .first()
      .waitFor();
    await side().getByRole('button', { name: 'Chiudi il workshop' }).click();
    await guest.getByRole('heading', { name: 'Questo workshop non è aperto' }).waitFor();
    await end();
  });
});

describe('the target beside today', () => {
  test('a copy stands under its original, stage by stage, and says where it differs', async () => {
    await page.goto(maps());
    await page
      .getByRole('button', { name: /^Che cosa fare con «Dalla scoperta/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Disegna l’obiettivo da questa' }).click();
    await page.waitForURL((url) => /\/maps\/[^/?]+$/.test(url.pathname) && url.pathname !== drafted);
    await page.goto(maps('/compare'));
    const table = page.getByRole('table');
    await table.getByRole('rowheader', { name: 'come la vogliamo' }).first().waitFor();
    expect(await table.getByText('come sopra').count()).toBeGreaterThan(10);
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Solo ciò che cambia' }).click();
    await page.getByText('Le due mappe dicono le stesse cose.').waitFor();
    expect(new URL(page.url()).search).toContain('only=differences');
    expect(world.breaches).toEqual([]);
  });
});
