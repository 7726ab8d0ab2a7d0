import { attributionInput, funnelInput } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { parseInput } from './parseInput';

const period = { from: '2026-01-01', to: '2026-02-01' };

describe('what is wrong with an input', () => {
  it.each([
    [{ steps: [{ evnts: ['a'] }] }, 'steps.0', 'evnts'],
    [{ steps: [{ events: ['a'] }, [{ events: 7 }]] }, 'steps.1.0.events', 'array'],
    [{ steps: [{ where: [{ property: 'x', op: 'near', value: 1 }] }] }, 'steps.0.where.0.op', ''],
    [{ steps: [7] }, 'steps.0', 'object'],
    [{ steps: [], hold: { by: 'nothing' } }, 'hold.by', ''],
  ])('is said of the part that is wrong: %j', (body, field, word) => {
    const given = { period, ...body };
    expect(() => parseInput(funnelInput, given, 'body')).toThrow(
      expect.objectContaining({ code: 'invalid_input', field, message: expect.stringContaining(word) }),
    );
    expect(() => parseInput(funnelInput, given, 'body')).not.toThrow(/Invalid input$/);
  });

  it('names what each shape would have been where it is of none', () => {
    const given = { period, conversion: { events: ['a'] }, markovOrder: 3 };
    expect(() => parseInput(attributionInput, given, 'body')).toThrow(/markovOrder: .*1.*2/);
  });
});
