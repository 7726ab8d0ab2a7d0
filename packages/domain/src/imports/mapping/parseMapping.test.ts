import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMapping } from './checkMapping';
import { EMPTY_MAPPING, type ImportMapping } from './mapping';
import { formatMapping, parseMapping } from './parseMapping';

describe('parseMapping', () => {
  it('reads columns, constants and properties', () => {
    expect(
      parseMapping('person=user_id, event="Order Completed",property.colour=Colore,message_id=id'),
    ).toEqual({
      columns: { person: 'user_id', messageId: 'id' },
      constants: { event: 'Order Completed' },
      properties: { colour: 'Colore' },
    });
  });

  it('reads names with commas and quotes', () => {
    expect(parseMapping(`time='date, local',event="say ""hi"""`)).toEqual({
      columns: { time: 'date, local' },
      constants: { event: 'say "hi"' },
      properties: {},
    });
  });

  it('knows a list of customers by its type, and the actor as a property', () => {
    expect(parseMapping('type="identify",actor=who')).toEqual({
      columns: {},
      constants: { event: 'Identify' },
      properties: { actor: 'who' },
    });
  });

  it.each(['person', 'person=', 'colour=x', 'type=x', 'property.a="b"', '=x', 'person="a'])(
    'refuses %s',
    (text) => {
      expect(() => parseMapping(text)).toThrow(
        expect.objectContaining({ code: 'mapping_invalid', field: 'mapping' }),
      );
    },
  );

  it('reads what formatMapping writes', () => {
    const column = fc.stringMatching(/^[a-z:_, é.]{0,8}[a-z]$/).filter((name) => name.trim() === name);
    const mapping: fc.Arbitrary<ImportMapping> = fc.record({
      columns: fc.record({ person: column, time: column }, { requiredKeys: [] }),
      constants: fc.record({ event: fc.string({ minLength: 1 }) }, { requiredKeys: [] }),
      properties: fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,5}$/), column),
    });
    fc.assert(
      fc.property(mapping, (made) => {
        const { columns, constants, properties } = parseMapping(formatMapping(made));
        expect({ columns, constants, properties }).toEqual({ ...made, properties: { ...made.properties } });
      }),
    );
  });
});

describe('checkMapping', () => {
  const COLUMNS = ['user', 'what', 'when', 'Total'];
  const code = (mapping: Partial<ImportMapping>): string => {
    try {
      checkMapping({ ...EMPTY_MAPPING, ...mapping }, COLUMNS);
      return 'fine';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('accepts what can work', () => {
    expect(code({ columns: { person: 'user', event: 'what', time: 'when' } })).toBe('fine');
    expect(code({ columns: { email: 'user' }, constants: { event: 'Identify' } })).toBe('fine');
    expect(code({ columns: { time: 'when' }, constants: { event: 'Cost Recorded' } })).toBe('fine');
    expect(code({ columns: { time: 'when' }, constants: { event: 'Survey Answered' } })).toBe('fine');
  });

  it('says what is missing', () => {
    expect(code({ columns: { person: 'utente' } })).toBe('column_unknown');
    expect(code({ columns: { person: 'user' }, properties: { a: 'b' } })).toBe('column_unknown');
    expect(code({ columns: { person: 'user', time: 'when' } })).toBe('event_unmapped');
    expect(code({ columns: { person: 'user', event: 'what' } })).toBe('time_unmapped');
    expect(code({ columns: { time: 'when' }, constants: { event: 'Order Completed' } })).toBe(
      'person_unmapped',
    );
  });
});
