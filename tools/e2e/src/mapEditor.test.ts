import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from './screens/auditPage';
import { type MapWorld, mapWorld, type WrittenMap } from './screens/mapWorld';

let world: MapWorld;
let anna: BrowserContext;

beforeAll(async () => {
  world = await mapWorld();
  anna = await world.enter();
});

afterAll(async () => {
  await world?.stop();
});

const focused = (page: Page) => page.evaluate<string>("document.activeElement?.innerText ?? ''");

/** Goes on with Tab until the focus is on something of that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if ((await focused(page)).trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Keys one after the other; what stands in brackets is a key, all else is typed. */
async function keys(page: Page, ...presses: string[]): Promise<void> {
  for (const press of presses) {
    const key = /^\[(.+)\]$/.exec(press)?.[1];
    if (key) await page.keyboard.press(key);
    else await page.keyboard.type(press);
  }
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Salvato' }).waitFor();

/** What each cell says, as `row kind @ stage name`. */
function cellsOf({ stages, rows, cards }: WrittenMap): Record<string, string[]> {
  const cells: Record<string, string[]> = {};
  for (const { row, stage, text, score } of cards) {
    const kind = rows.find(({ id }) => id === row)?.kind;
    const cell = `${kind} @ ${stages.find(({ id }) => id === stage)?.name}`;
    cells[cell] = [...(cells[cell] ?? []), score === null ? text : `${text}${score}`];
  }
  return cells;
}

describe('a map, by the keyboard alone', () => {
  test('is begun, named, written, felt and rearranged', async () => {
    const map = await world.make(anna, { name: 'Da tastiera' });
    const page = await world.open(anna, map);
    await page.getByRole('heading', { name: 'La mappa aspetta la prima fase' }).waitFor();
    await tabTo(page, 'Comincia con tre fasi e le righe di sempre');
    await keys(page, '[Enter]');
    await page.getByRole('columnheader', { name: 'Prima' }).waitFor();
    // Name and words of the first stage, then its first cell.
    await keys(page, '[Enter]', 'Scoperta', '[Tab]', 'Che cosa mi serve?', '[Enter]', '[ArrowDown]');
    await keys(page, 'cerca in rete', '[Control+Enter]', 'chiede a un amico', '[Tab]');
    await keys(page, 'confronta', '[Shift+Enter]', 'i prezzi', '[Enter]');
    // Three rows down: feelings.
    await keys(page, '[ArrowDown]', '[ArrowDown]', '[ArrowDown]', '[+]', '[+]', '[ArrowLeft]', '[-]');
    await keys(page, '[Control+Home]', '[ArrowDown]', '[Alt+ArrowUp]');
    await saved(page);
    const written = await world.read(anna, map);
    expect(written.stages.map(({ name, words }) => [name, words])).toEqual([
      ['Scoperta', 'Che cosa mi serve?'],
      ['Durante', ''],
      ['Dopo', ''],
    ]);
    expect(cellsOf(written)).toEqual({
      'actions @ Scoperta': ['chiede a un amico', 'cerca in rete'],
      'actions @ Durante': ['confronta\ni prezzi'],
      'feelings @ Scoperta': ['-0.5'],
      'feelings @ Durante': ['1'],
    });
    await page.close();
  });

  test('has its rows and stages added, moved, hidden and removed, and all of it taken back', async () => {
    const map = await world.make(anna, {
      name: 'Righe e fasi',
      from: { kind: 'template', template: 'advocacy' },
    });
    const page = await world.open(anna, map);
    const before = await world.read(anna, map);
    await page.getByRole('grid').waitFor();
    await page.getByRole('columnheader', { name: /^Scoperta/ }).focus();
    await keys(page, '[Alt+ArrowRight]', '[ArrowLeft]', '[Delete]');
    await page.getByText('Fase tolta, con le sue schede.').waitFor();
    // The menu of a row: hide it; then one row up, and a new one below it.
    await keys(page, '[ArrowDown]', '[Home]', '[ArrowLeft]', '[Alt+ArrowDown]', '[Alt+Enter]');
    await page.getByRole('menuitem', { name: 'Nascondi a tutti' }).waitFor();
    await keys(page, '[ArrowDown]', '[ArrowDown]', '[Enter]');
    await page.getByRole('menuitem', { name: 'Nascondi a tutti' }).waitFor({ state: 'detached' });
    await saved(page);
    const changed = await world.read(anna, map);
    expect(changed.stages).toHaveLength(before.stages.length - 1);
    expect(changed.rows.filter(({ hidden }) => hidden)).toHaveLength(1);
    for (let step = 0; step < 12; step++) await keys(page, '[Control+z]');
    await saved(page);
    expect(await world.read(anna, map)).toEqual(before);
    await page.close();
  });

  test('has several cards changed together, and one removal taken back without what came after it', async () => {
    const map = await world.make(anna, { name: 'Insieme', from: { kind: 'template', template: 'advocacy' } });
    const page = await world.open(anna, map);
    const cards = page.getByRole('button', { name: /^(Visita da un annuncio|Confronto)/ });
    await cards.first().focus();
    await keys(page, '[Alt+Enter]');
    await cards.nth(1).click({ modifiers: ['Control'] });
    await page.getByText('2 schede scelte').waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Momento' }).click();
    await page.getByRole('option', { name: 'momento della verità' }).click();
    await saved(page);
    const told = (await world.read(anna, map)).cards.filter(({ moment }) => moment === 'truth');
    expect(told).toHaveLength(2);
    await page.getByRole('button', { name: 'Togli le schede' }).click();
    await page.getByText('2 schede tolte.').waitFor();
    await page.getByLabel('Nome della mappa').fill('Dopo la rimozione');
    await page.getByLabel('Nome della mappa').blur();
    await page.getByRole('button', { name: 'Annulla', exact: true }).click();
    await saved(page);
    const written = await world.read(anna, map);
    expect(written.title).toBe('Dopo la rimozione');
    expect(written.cards.filter(({ moment }) => moment === 'truth')).toEqual(told);
    await page.close();
  });

  test('gives the people of a company rows of their own, named again all at once', async () => {
    const map = await world.make(anna, { name: 'Azienda', from: { kind: 'template', template: 'b2b' } });
    const ofTemplate = new Set((await world.read(anna, map)).rows.map(({ lane }) => lane));
    const page = await world.open(anna, map);
    await page.getByRole('button', { name: 'Aggiungi una riga' }).click();
    await page.getByRole('menuitem', { name: 'Righe per una persona dell’azienda' }).click();
    await page.getByRole('combobox', { name: 'Persona dell’azienda', exact: true }).fill('Titolare');
    await page.getByRole('button', { name: 'Aggiungi le righe' }).click();
    await page.getByRole('rowheader', { name: /^Titolare · Come si sentono/ }).waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('rowheader', { name: /^Titolare · Punti di contatto/ }).focus();
    await keys(page, '[Alt+Enter]');
    await page.getByRole('menuitem', { name: 'Di chi è la riga' }).click();
    await page.getByRole('combobox', { name: 'Persona dell’azienda', exact: true }).fill('Ufficio acquisti');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await page.getByRole('rowheader', { name: /^Ufficio acquisti · Come si sentono/ }).waitFor();
    await saved(page);
    const lanes = (await world.read(anna, map)).rows.filter(
      ({ lane }) => lane !== '' && !ofTemplate.has(lane),
    );
    expect(lanes.map(({ kind, lane }) => `${lane} ${kind}`)).toEqual([
      'Ufficio acquisti actions',
      'Ufficio acquisti touchpoints',
      'Ufficio acquisti feelings',
    ]);
    await page.close();
  });

  test('takes a table from a spreadsheet, and gives one back', async () => {
    const map = await world.make(anna, { name: 'Incolla', from: { kind: 'template', template: 'advocacy' } });
    await anna.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await world.open(anna, map);
    await page.getByRole('grid').waitFor();
    await page.evaluate('navigator.clipboard.writeText(\'cerca\\tconfronta\\n"due\\nrighe"\\t\')');
    const rows = (await world.read(anna, map)).rows;
    await page.locator(`[data-cell][data-at-row="${rows[0]?.id}"][data-at-stage]`).nth(1).focus();
    await keys(page, '[Control+v]');
    await page.getByText('3 schede incollate.').waitFor();
    await saved(page);
    const cells = cellsOf(await world.read(anna, map));
    expect(cells['goals @ Valutazione']).toEqual(['cerca']);
    expect(cells['goals @ Acquisto']).toEqual(['confronta']);
    expect(cells['actions @ Valutazione']).toEqual(['due\nrighe']);
    await keys(page, '[Control+c]');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('cerca\tconfronta\n"due\nrighe"\t');
    await page.close();
  });

  test('shows which keys there are, and lets go of the focus', async () => {
    const map = await world.make(anna, { name: 'Tasti', from: { kind: 'template', template: 'advocacy' } });
    const page = await world.open(anna, map);
    await page.getByRole('columnheader', { name: /^Scoperta/ }).focus();
    await keys(page, '[Control+/]');
    await page.getByRole('dialog', { name: 'Tasti' }).waitFor();
    await keys(page, '[Escape]', '[Escape]');
    expect(await page.evaluate("document.activeElement?.closest('[role=grid]') === null")).toBe(true);
    await page.close();
  });
});

describe('a map, with the pointer', () => {
  test('has the last card chosen where one clicks beside cards, and another added by clicking twice', async () => {
    const map = await world.make(anna, { name: 'Accanto', from: { kind: 'template', template: 'advocacy' } });
    const page = await world.open(anna, map);
    const cell = page
      .getByRole('gridcell')
      .filter({ has: page.locator('[data-card]') })
      .first();
    await cell.click({ position: { x: 3, y: 3 } });
    await expect.poll(() => page.evaluate<string>('document.activeElement.dataset.card ?? ""')).not.toBe('');
    await cell.dblclick({ position: { x: 3, y: 3 } });
    await keys(page, 'aggiunta accanto', '[Enter]');
    await saved(page);
    expect((await world.read(anna, map)).cards.map(({ text }) => text)).toContain('aggiunta accanto');
    await page.close();
  });

  test('has cards dragged between cells, and stages past each other', async () => {
    const map = await world.make(anna, {
      name: 'Trascina',
      from: { kind: 'template', template: 'advocacy' },
    });
    const page = await world.open(anna, map);
    const card = page.getByRole('button', { name: /^Visita da un annuncio/ });
    await card.waitFor();
    const cell = page.locator('[data-cell]').filter({ hasText: 'Scheda prodotto' });
    await drag(page, await centre(card), await centre(cell.getByRole('button', { name: /^Confronto/ })));
    await drag(
      page,
      await centre(page.getByRole('columnheader', { name: /^Scoperta/ })),
      await centre(page.getByRole('columnheader', { name: /^Acquisto/ })),
    );
    await saved(page);
    const written = await world.read(anna, map);
    expect(cellsOf(written)['touchpoints @ Valutazione']?.slice(0, 3)).toContain('Visita da un annuncio');
    expect(written.stages.map(({ name }) => name).slice(0, 2)).toEqual(['Valutazione', 'Scoperta']);
    await page.close();
  });

  const centre = async (one: ReturnType<Page['locator']>) => {
    const box = await one.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2 - 8, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 4, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  };
});

describe('the editor', () => {
  test('meets WCAG 2.2 AA, light and dark, on a desk and on a phone', async () => {
    const map = await world.make(anna, {
      name: 'Accessibile',
      from: { kind: 'template', template: 'advocacy' },
    });
    const page = await world.open(anna, map, '?side=card');
    const card = page.getByRole('button', { name: /^Visita da un annuncio/ });
    await card.focus();
    expect(await auditPage(page)).toEqual([]);
    await page.goto(`/w/1/maps/${map}?view=priorities`);
    await page
      .getByRole('heading', { name: 'Ancora nessuna opportunità' })
      .or(page.getByText('da pianificare'))
      .waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.goto(`/w/1/maps/${map}?view=present`);
    await page.getByRole('dialog').getByRole('heading', { name: 'Scoperta' }).waitFor();
    await keys(page, '[ArrowRight]');
    await page.getByRole('dialog').getByRole('heading', { name: 'Valutazione' }).waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.close();
    expect(world.breaches).toEqual([]);
  });

  test('is read and written on a phone', async () => {
    const map = await world.make(anna, {
      name: 'Al telefono',
      from: { kind: 'template', template: 'advocacy' },
    });
    const page = await world.open(anna, map);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Visita da un annuncio' }).first().click();
    await page.getByLabel('Testo').fill('Vede la pubblicità');
    await saved(page);
    expect(cellsOf(await world.read(anna, map))['touchpoints @ Scoperta']?.[0]).toBe('Vede la pubblicità');
    await page.close();
  });
});
