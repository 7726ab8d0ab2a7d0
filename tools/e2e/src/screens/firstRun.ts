import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { auditPage } from './auditPage';

/** Few enough to be there in seconds; the button on screen makes twenty thousand. */
const CUSTOMERS = 400;

export interface FirstRun {
  /** The workspace of the new owner, with nothing in it. */
  readonly empty: string;
  /** The workspace of the example. */
  readonly demo: string;
  /** What the pages on the way broke of WCAG. */
  readonly broken: string[];
}

function workspaceOf(page: Page): string {
  return /\/w\/(\d+)\//.exec(page.url())?.[1] ?? '';
}

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Walks the first run as somebody new does, up to the map of the example. */
export async function firstRun(page: Page): Promise<FirstRun> {
  const broken: string[] = [];
  const audit = async (name: string) => {
    broken.push(...(await auditPage(page)).map((rule) => `${name}: ${rule}`));
  };
  await heading(page, 'Cominciamo');
  await audit('owner');
  await page.getByLabel('Il tuo nome').fill('Anna Ferri');
  await page.getByLabel('Nome del tuo marchio').fill('Bottega Anna');
  await page.getByLabel('Email').fill('anna@example.it');
  await page.locator('input[type=password]').fill('bottega-di-anna');
  await page.getByRole('button', { name: 'Crea e continua' }).click();
  await heading(page, 'Che cosa vendi?');
  await audit('sells');
  await page.getByRole('button', { name: /Prodotti, in negozio o online/ }).click();
  await heading(page, 'Che cosa vuoi capire?');
  await page.getByRole('button', { name: /Dove perdiamo clienti/ }).click();
  await audit('wants');
  await page.getByRole('button', { name: 'Continua' }).click();
  await heading(page, 'Da dove partiamo?');
  await audit('connect');
  const empty = workspaceOf(page);
  await page.getByRole('button', { name: /Collega il sito/ }).click();
  await heading(page, 'Collega il sito');
  await page.getByText('In attesa del primo evento').waitFor();
  expect(await page.locator('pre').first().innerText()).toContain('<script>');
  await audit('site');
  await page.goBack();
  // The button makes twenty thousand customers, unless an example is being made already.
  const made = await page.request.post('/api/v1/demo', {
    headers: { origin: new URL(page.url()).origin },
    data: { language: 'it', customers: CUSTOMERS },
  });
  expect(made.status()).toBe(200);
  await page.getByRole('button', { name: /Guarda l’esempio/ }).click();
  await page.waitForURL(/\/map\?period=365/, { timeout: 120_000 });
  return { empty, demo: workspaceOf(page), broken };
}
