import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOverview } from './screens/askApi';
import { auditPage } from './screens/auditPage';
import { type FirstRun, firstRun } from './screens/firstRun';
import { type ScreensWorld, screensWorld } from './screens/screensWorld';

let world: ScreensWorld;
let run: FirstRun;
/** A customer with a name and an order, found on the map. */
let customer: { name: string; path: string };

const whole = new Intl.NumberFormat('it', { useGrouping: 'always' });
/** What stands below every report once it is answered. */
const ANSWERED = 'text=/^Dati aggiornati al/';
const mapOf = (more = '') => `/w/${run.demo}/map?period=365${more}`;

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

describe('the map', () => {
  test('shows the stages of the example with the figures the server answers', async () => {
    const stages = await askOverview(world, run.demo);
    await withPage(mapOf(), async (page) => {
      const table = page.getByRole('table', { name: 'Mappa del percorso' });
      await table.waitFor();
      const heads = await table.getByRole('columnheader').getByRole('heading').allInnerTexts();
      expect(heads).toEqual(['Scoperta', 'Valutazione', 'Acquisto', 'Fidelizzazione', 'Passaparola']);
      const entered = await table.locator('[data-lane=customers] button[data-big]').allInnerTexts();
      expect(entered).toEqual(stages.map((stage) => whole.format(stage.entered)));
      const rows = await table.getByRole('rowheader').allInnerTexts();
      expect(rows.map((row) => row.split('\n')[0])).toEqual([
        'Clienti',
        'Punti di contatto',
        'Come si sentono',
        'Le loro parole',
        'Che cosa facciamo noi',
      ]);
    });
  });

  test('says where most is lost', async () => {
    const stages = await askOverview(world, run.demo);
    const worst = stages.toSorted((a, b) => (b.valueAtStake ?? 0) - (a.valueAtStake ?? 0))[0]!;
    await withPage(mapOf(), async (page) => {
      const says = page.getByText(/^Si perde di più in/);
      expect(await says.innerText()).toMatch(
        new RegExp(
          `^Si perde di più in ${worst.name.it}: ${whole.format(worst.lost)} percors[oi], per circa`,
        ),
      );
      await says.getByRole('button').first().click();
      expect(await page.getByRole('dialog').innerText()).toContain(`${whole.format(worst.lost)} percors`);
    });
  });

  test('opens more rows, and compares with the period before, in the address', async () => {
    await withPage(`/w/${run.demo}/map?period=90`, async (page) => {
      await page.getByRole('button', { name: 'Altre righe' }).click();
      await page.getByRole('rowheader', { name: 'Perché si perdono' }).waitFor();
      await page.getByRole('button', { name: /confronta$/ }).click();
      await page.getByRole('menuitem', { name: /con il periodo precedente/ }).click();
      await page.getByText(/^Frecce: rispetto al periodo precedente/).waitFor();
      expect(new URL(page.url()).search).toMatch(/rows=all.*compare=previous|compare=previous.*rows=all/);
      await page.goBack();
      await page.getByText(/^Frecce/).waitFor({ state: 'hidden' });
    });
  });

  test('opens the customers behind a figure, and one of them', async () => {
    await withPage(mapOf(), async (page) => {
      await page.locator('[data-lane=customers] [role=cell]').nth(2).locator('button[data-big]').click();
      const panel = page.getByRole('dialog', { name: 'entrati' });
      const people = panel.getByRole('link');
      await people.first().waitFor();
      const known = people.filter({ has: page.locator('[data-known]') }).first();
      const name = await known.locator('[data-known]').innerText();
      await known.click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      customer = { name, path: new URL(page.url()).pathname };
    });
  });

  test('says what to do where nothing has arrived', async () => {
    await withPage(`/w/${run.empty}/map`, async (page) => {
      await page.getByRole('heading', { name: 'La mappa aspetta i primi contatti' }).waitFor();
      await page.getByRole('button', { name: 'Guarda l’esempio' }).waitFor();
      expect(await page.getByText('non misurata').count()).toBe(5);
    });
  });
});

describe('the analysis', () => {
  test('loses as many as the server says, shows who they are, and keeps the question in the address', async () => {
    await withPage(`/w/${run.demo}/analysis`, async (page) => {
      await page
        .getByRole('link', { name: /Dove li perdiamo/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: 'Dove li perdiamo?' }).waitFor();
      const asked = page.waitForResponse((answer) => answer.url().includes('/reports/funnel'));
      await page.getByRole('button', { name: /in quest’ordine$/ }).click();
      await page.getByRole('menuitem').nth(1).click();
      const { data } = (await (await asked).json()) as {
        data: { steps: { people: number; lost: number }[] };
      };
      expect(new URL(page.url()).search).toMatch(/order=/);
      const figures = data.steps.map((step) => whole.format(step.people));
      for (const figure of figures)
        await page.getByRole('button', { name: figure, exact: true }).first().waitFor();
      await page.getByRole('button', { name: figures[0]!, exact: true }).first().click();
      const panel = page.getByRole('dialog');
      await panel.getByRole('link').first().waitFor();
      expect(await panel.innerText()).toContain(figures[0]);
      expect(new URL(page.url()).search).toMatch(/people=step.1/);
      await page.goBack();
      await panel.waitFor({ state: 'hidden' });
      await page.goBack();
      await expect.poll(() => new URL(page.url()).search).not.toMatch(/order=/);
    });
  });
});

describe('a customer', () => {
  test('has a timeline of stages, days and contacts that channels narrow', async () => {
    await withPage(customer.path, async (page) => {
      const timeline = page.getByRole('region', { name: 'Cronologia' });
      await timeline.getByRole('img', { name: /^Il percorso dal/ }).waitFor();
      await timeline.getByRole('heading', { name: 'Acquisto' }).first().waitFor();
      const all = await timeline.getByRole('listitem').count();
      expect(all).toBeGreaterThan(3);
      await timeline.getByRole('button', { name: /tutti i canali$/ }).click();
      await page.getByRole('menuitem').nth(1).click();
      await page.waitForURL(/channels=/);
      await expect.poll(() => timeline.getByRole('listitem').count(), { timeout: 30_000 }).toBeLessThan(all);
    });
  });

  test('shows the proofs of its identifiers, and what a merge would make before it is made', async () => {
    await withPage(`${customer.path}?view=links`, async (page) => {
      await page
        .getByText(/accesso, /)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Unisci a un’altra scheda' }).click();
      const panel = page.getByRole('dialog', { name: 'Unisci a un’altra scheda' });
      await panel.getByRole('textbox').fill('mar');
      await panel.getByRole('listitem').getByRole('button').first().click();
      await panel.getByRole('button', { name: 'Unisci le schede' }).waitFor();
      const cards = await panel.getByRole('article').allInnerTexts();
      const contacts = cards.map((card) => Number(/([\d.]+) contatt/.exec(card)?.[1]?.replace('.', '')));
      expect(contacts).toHaveLength(3);
      expect(contacts[2]).toBe(contacts[0]! + contacts[1]!);
    });
  });

  test('shows the two records a split would leave', async () => {
    await withPage(`${customer.path}?view=links`, async (page) => {
      await page.getByRole('button', { name: 'Separa schede' }).first().click();
      const panel = page.getByRole('dialog', { name: 'Separa questa scheda' });
      await panel.getByRole('article').first().waitFor();
      await panel.getByRole('button', { name: 'Annulla' }).click();
      await panel.waitFor({ state: 'hidden' });
    });
  });
});

describe('finding somebody', () => {
  test('the list answers what is typed, and keeps it in the address', async () => {
    await withPage(`/w/${run.demo}/customers`, async (page) => {
      await page.getByRole('searchbox', { name: 'Cerca clienti' }).fill(customer.name);
      await page.waitForURL(/search=/);
      const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
      await expect
        .poll(async () => (await rows.allInnerTexts()).every((row) => row.includes(customer.name)), {
          timeout: 30_000,
        })
        .toBe(true);
      await page.getByRole('searchbox').fill('nessuno si chiama così');
      await page.getByRole('button', { name: 'Togli i filtri' }).click();
      await rows.first().waitFor();
    });
  });
});

describe('the keyboard alone', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate("document.activeElement?.innerText?.trim() ?? ''");
  /** Presses Tab until what has the focus is the wanted thing. */
  async function tabTo(page: Page, wanted: (text: string) => boolean, most = 60): Promise<void> {
    for (let step = 0; step < most; step++) {
      await page.keyboard.press('Tab');
      if (wanted(await focused(page))) return;
    }
    throw new Error(`${most} times Tab did not reach it; the focus is on "${await focused(page)}"`);
  }

  test('walks the map, opens a cell, gives the focus back, and opens a customer', async () => {
    const [first] = await askOverview(world, run.demo);
    const figure = whole.format(first!.entered);
    await withPage(mapOf(), async (page) => {
      await page.getByRole('table').waitFor();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Vai al contenuto');
      await page.keyboard.press('Enter');
      await tabTo(page, (text) => text === figure);
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: 'entrati' });
      await panel.getByRole('link').first().waitFor();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe(figure);
      await page.keyboard.press('Enter');
      const name = await panel.getByRole('link').first().locator('span').first().innerText();
      await tabTo(page, (text) => text.startsWith(name), 5);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name }).waitFor();
    });
  });

  test('finds a customer from anywhere', async () => {
    await withPage(mapOf(), async (page) => {
      await page.getByRole('table').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Ricerca e comandi' }).waitFor();
      await page.keyboard.type(customer.name);
      await page
        .getByRole('option', { name: new RegExp(customer.name) })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: customer.name }).waitFor();
    });
  });
});

describe('WCAG 2.2 AA, by day and by night, on a desk and on a phone', () => {
  test('the first run breaks no rule', () => {
    expect(run.broken).toEqual([]);
  });

  const pages: readonly (readonly [string, () => string, string])[] = [
    ['the map with every row', () => mapOf('&rows=all'), '[role=table]'],
    ['the map compared', () => `/w/${run.demo}/map?period=90&compare=previous`, 'footer p:nth-of-type(2)'],
    ['a panel of figures', () => mapOf('&cell=purchase.entered'), 'dialog li'],
    ['a panel of feelings', () => mapOf('&cell=purchase.feelings'), 'dialog section'],
    ['the empty map', () => `/w/${run.empty}/map`, 'main h2'],
    ['the customers', () => `/w/${run.demo}/customers`, 'tbody tr'],
    ['no customer yet', () => `/w/${run.empty}/customers`, 'main h2'],
    ['a timeline', () => customer.path, 'main ol'],
    ['the identifiers', () => `${customer.path}?view=links`, 'main ul'],
    ['the questions', () => `/w/${run.demo}/analysis`, 'main h2'],
    ['a funnel', () => `/w/${run.demo}/analysis/funnel`, ANSWERED],
    ['paths', () => `/w/${run.demo}/analysis/paths`, ANSWERED],
    ['who comes back', () => `/w/${run.demo}/analysis/retention`, ANSWERED],
    ['channel credit', () => `/w/${run.demo}/analysis/attribution`, ANSWERED],
    ['times', () => `/w/${run.demo}/analysis/time`, ANSWERED],
    ['a process', () => `/w/${run.demo}/analysis/process`, ANSWERED],
    ['variants', () => `/w/${run.demo}/analysis/variants`, ANSWERED],
    ['a funnel of nothing', () => `/w/${run.empty}/analysis/funnel`, 'main h2'],
  ];
  test.each(pages)('%s breaks no rule', async (_, path, seen) => {
    await withPage(path(), async (page) => {
      await page.locator(seen).first().waitFor();
      expect(await auditPage(page)).toEqual([]);
    });
  });

  test('no section of the settings fails or breaks a rule', async () => {
    await withPage(`/w/${run.demo}/settings`, async (page) => {
      // Beside them stands a way to the buyer personas, which are no section.
      const links = page.getByRole('navigation', { name: /^Sezioni/ }).locator('a[href*="/settings/"]');
      await links.first().waitFor();
      const sections = await links.allInnerTexts();
      expect(sections).toHaveLength(16);
      const broken: string[] = [];
      for (const section of sections) {
        await links.filter({ hasText: new RegExp(`^${section}$`) }).click();
        await page.getByRole('heading', { level: 1 }).waitFor();
        // Sources listen to what arrives: their page is never quiet.
        await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
        if ((await page.getByRole('alert').count()) > 0) broken.push(`${section}: shows a fault`);
        broken.push(...(await auditPage(page)).map((rule) => `${section}: ${rule}`));
      }
      expect(broken).toEqual([]);
    });
  });
});

describe('the backups', () => {
  test('are made and found again from the first workspace, with what to do with them', async () => {
    await withPage(`/w/${run.empty}/settings/backups`, async (page) => {
      await page.getByRole('heading', { name: 'Non c’è ancora nessuna copia' }).waitFor();
      expect(await auditPage(page)).toEqual([]);
      await page.getByRole('button', { name: 'Fai una copia adesso' }).click();
      await page.getByText('La copia è pronta.').waitFor();
      await page.getByRole('heading', { name: 'A che cosa si può tornare' }).waitFor();
      // In a test they lie beside the data.
      await page.getByText(/^Le copie stanno sullo stesso disco dei dati/).waitFor();
      const restore = await page.getByRole('region', { name: /^Comandi per tornare/ }).innerText();
      expect(restore).toMatch(/viaggio restore \/\S+\/backups\/viaggio-[\d-]+\n/);
      expect(await auditPage(page)).toEqual([]);
    });
  });
});

test('speaks English to whoever does, and signs in', async () => {
  const context = await world.browser.newContext({ locale: 'en-GB', baseURL: world.url });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Welcome back' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await auditPage(page)).toEqual([]);
  await context.close();
});

describe('nothing leaves this server', () => {
  test('no page asked another host, or broke the policy, or threw', () => {
    expect(world.breaches).toEqual([]);
  });

  test('and if one did, it would have been seen', async () => {
    await withPage(mapOf(), async (page) => {
      await page.evaluate(() => fetch('http://elsewhere.example/').catch(() => undefined));
      await expect.poll(() => world.breaches.join(), { timeout: 10_000 }).toContain('elsewhere.example');
    });
  });
});
