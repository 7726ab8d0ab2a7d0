import { describe, expect, it } from 'vitest';
import { readCells, rowLine } from './rowCells';

describe('a row to fix', () => {
  it('of a file is read as its cells', () => {
    expect(readCells('{"Data":"31/02/2026","Importo":"12,50"}')).toEqual({
      Data: '31/02/2026',
      Importo: '12,50',
    });
  });

  it('that a client sent is left as it came: it has parts within parts', () => {
    expect(readCells('{"type":"track","properties":{"a":1}}')).toBeUndefined();
    expect(readCells('{"count":1}')).toBeUndefined();
    expect(readCells('[]')).toBeUndefined();
    expect(readCells('{}')).toBeUndefined();
    expect(readCells('{"a":')).toBeUndefined();
  });

  it('is told by its filled cells, without the one at fault, which stands apart', () => {
    expect(rowLine('{"Data":"boh","Cliente":"Rossi","Note":""}', 'Data')).toBe('Cliente: Rossi');
    expect(rowLine('not json', 'Data')).toBe('not json');
  });
});
