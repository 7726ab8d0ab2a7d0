import { describe, expect, it } from 'vitest';
import { guessMapping } from '../mapping/guessMapping';
import { parseMapping } from '../mapping/parseMapping';
import { surveyTable } from '../testing/surveyTable.fixture';
import { createZoneClock } from '../values/zoneClock';
import type { Cell, Column } from './cell';
import { RecordColumns } from './flattenRecord';
import type { RowProblem } from './problems';
import { createRowReader, type RowItem } from './rowReader';

/** Reads a small table with the guessed mapping, or a given one. */
function readTable(text: string, options: { map?: string; separator?: string; decimal?: '.' | ',' } = {}) {
  const { columns, rows } = surveyTable(text, options.separator);
  const reader = createRowReader({
    mapping: options.map ? parseMapping(options.map) : guessMapping(columns, { currency: 'EUR' }).mapping,
    columns: columns.map(({ name }) => ({ name, path: [name] })),
    kinds: columns.map(({ survey }) => ({ kind: survey.kind, leadingZeros: survey.leadingZeros > 0 })),
    order: 'day-first',
    decimal: options.decimal ?? '.',
    clock: createZoneClock('Europe/Rome'),
  });
  return rows.map((row) => reader(row));
}

const item = (read: RowItem | RowProblem | undefined): Record<string, unknown> => {
  expect(read?.kind).toBe('item');
  return (read as RowItem).item;
};

describe('createRowReader', () => {
  it('makes a track of a row, on the clock of the workspace, unmapped columns as properties', () => {
    const [row] = readTable(
      'user_id,event,timestamp,platform,items,newsletter\nu1,product_view,2024-03-13 10:21:14,desktop,3,true\n',
    );
    expect(item(row)).toEqual({
      type: 'track',
      event: 'product_view',
      userId: 'u1',
      timestamp: Date.parse('2024-03-13T09:21:14Z'),
      properties: { platform: 'desktop', items: 3, newsletter: true },
    });
  });

  it.each(['NA', '0123', '1e5', '00', '1.0', 'null island', '12345678901234567890'])(
    'leaves the person id %s the text it is',
    (id) => {
      const [row] = readTable(`user_id,event,timestamp\n${id},a,2024-03-13\n`);
      expect(item(row).userId).toBe(id);
    },
  );

  it('reads Italian amounts and dates', () => {
    const [row] = readTable('Data;Cliente;Importo\n31/12/2026;c1;1.234,56\n', {
      separator: ';',
      decimal: ',',
      map: 'time=Data,person=Cliente,value=Importo,event="Order Completed",currency="EUR"',
    });
    expect(item(row)).toMatchObject({
      event: 'Order Completed',
      timestamp: Date.parse('2026-12-30T23:00:00Z'),
      properties: { value: 1234.56, currency: 'EUR' },
    });
  });

  it('keeps a channel under its own name where it is none of ours or says more', () => {
    const rows = readTable(
      'user_id,event,timestamp,acquisition_channel\nu,a,2024-01-01,email\nu,a,2024-01-01,cpc\nu,a,2024-01-01,Intern\n',
    );
    expect(rows.map((row) => item(row).properties)).toEqual([
      { channel: 'email' },
      { channel: 'ad', acquisition_channel: 'cpc' },
      { acquisition_channel: 'Intern' },
    ]);
  });

  it('says who somebody is once, beside the event, which carries the strongest identifier', () => {
    const [row] = readTable(
      'Data,Nome cliente,Email,Telefono,Totale\n1/2/2026,Anna Rossi,a@b.it,+39 333 1234567,12\n',
    );
    expect(item(row)).toMatchObject({ context: { traits: { email: 'a@b.it' } } });
    expect((row as RowItem).who?.item()).toEqual({
      type: 'identify',
      timestamp: expect.any(Number),
      traits: { email: 'a@b.it', phone: '+39 333 1234567', name: 'Anna Rossi' },
    });
  });

  it('lets a row with a browser and a user say so itself: whose a browser is changes with time', () => {
    const [row] = readTable('user_id,anonymous_id,event,timestamp\nu1,a1,x,2024-01-01\n');
    expect(item(row)).toMatchObject({ userId: 'u1', anonymousId: 'a1' });
    expect((row as RowItem).who).toBeUndefined();
  });

  it('makes an identify of each row of a list of customers', () => {
    const [row] = readTable('Codice cliente,Nome,Cognome,Email,CAP\n0123,Anna,Rossi,a@b.it,00184\n');
    expect(item(row)).toEqual({
      type: 'identify',
      userId: '0123',
      traits: { firstName: 'Anna', lastName: 'Rossi', email: 'a@b.it', CAP: '00184' },
    });
  });

  it('makes page views, groups and accounts of rows that say so', () => {
    const map = 'person=user,event=event,time=time,account=company,url=link';
    const rows = readTable(
      'user,event,time,company,link\nu,Page Viewed,2024-01-01,acme,/a\nu,Group,2024-01-01,acme,\n',
      { map },
    );
    expect(item(rows[0])).toMatchObject({
      type: 'page',
      properties: { url: '/a' },
      context: { groupId: 'acme' },
    });
    expect(item(rows[1])).toMatchObject({ type: 'group', groupId: 'acme', userId: 'u' });
  });

  it('says which rows cannot be read, and leaves a wrong time for collection to refuse', () => {
    const rows = readTable(
      'user_id,event,timestamp,total\nu,a,,1\nu,a,2024-01-01,molti\nu,a,2024-01-01,1,2,3\nu,a,31/02/2026,1\nu,a,2024-01-01,-\n',
      { map: 'person=user_id,event=event,time=timestamp,value=total' },
    );
    expect(rows.slice(0, 3)).toMatchObject([
      { kind: 'problem', code: 'time_missing', field: 'timestamp' },
      { kind: 'problem', code: 'amount_unreadable', field: 'total' },
      { kind: 'problem', code: 'too_many_cells' },
    ]);
    expect(item(rows[3]).timestamp).toBe('31/02/2026');
    expect(item(rows[4]).properties).toEqual({});
  });

  it('turns the numbers of a column into numbers only where nothing is lost', () => {
    const map = 'person=user,event=event,time=time';
    const [row] = readTable(
      'user,event,time,price,zip,order id,big,exp\nu,e,2024-01-01,12.50,00184,1001,12345678901234567890,1e5\n',
      { map },
    );
    expect(item(row).properties).toEqual({
      price: 12.5,
      zip: '00184',
      'order id': '1001',
      big: '12345678901234567890',
      exp: '1e5',
    });
  });

  it('reads JSON records with values inside values', () => {
    const records = new RecordColumns();
    const cells: Cell[] = records.cellsOf({
      user: { id: 42 },
      event: 'a',
      ts: 1710325274,
      properties: { total: 12.5, tags: ['x'] },
      device: { os: { name: 'iOS' } },
    });
    const reader = createRowReader({
      mapping: parseMapping('person=user.id,event=event,time=ts'),
      columns: records.columns as readonly Column[],
      kinds: [],
      order: 'day-first',
      decimal: '.',
      clock: (wallClock) => wallClock,
    });
    expect(item(reader(cells))).toEqual({
      type: 'track',
      event: 'a',
      userId: '42',
      timestamp: 1710325274000,
      properties: { total: 12.5, tags: ['x'], device: { os: { name: 'iOS' } } },
    });
  });
});
