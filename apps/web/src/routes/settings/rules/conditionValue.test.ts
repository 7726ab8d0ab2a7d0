import { describe, expect, it } from 'vitest';
import { showValue, withValue } from './conditionValue';

describe('the value of a condition', () => {
  it('is a number where the operator compares numbers, decimal comma or point', () => {
    expect(withValue({ property: 'total', op: 'at_least' }, '12,5').value).toBe(12.5);
    expect(withValue({ property: 'total', op: 'equals' }, '12').value).toBe('12');
  });

  it('stays text while a number is being typed', () => {
    expect(withValue({ property: 'total', op: 'less' }, '12,').value).toBe('12,');
  });

  it('is a list where any of several may match, and comes back as it was typed', () => {
    const condition = withValue({ property: 'city', op: 'in' }, 'Roma, Milano');
    expect(condition.value).toEqual(['Roma', 'Milano']);
    expect(showValue(condition)).toBe('Roma, Milano');
  });

  it('is nothing where only presence counts', () => {
    expect(withValue({ property: 'coupon', op: 'exists', value: 'x' }, 'x')).toEqual({
      property: 'coupon',
      op: 'exists',
    });
  });
});
