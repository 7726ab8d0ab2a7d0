import { cardOf } from '@viaggio/domain/maps';
import { describe, expect, it } from 'vitest';
import { sharedValue } from './sharedValue';

const card = (id: string, channel: string | null) => cardOf({ id, row: 'r', stage: 's', channel });

describe('what several cards say together', () => {
  it('is what each says, nothing said too, or undefined where they differ', () => {
    expect(sharedValue([card('a', 'phone'), card('b', 'phone')], 'channel')).toBe('phone');
    expect(sharedValue([card('a', null), card('b', null)], 'channel')).toBeNull();
    expect(sharedValue([card('a', null), card('b', 'phone')], 'channel')).toBeUndefined();
    expect(sharedValue([], 'channel')).toBeUndefined();
  });
});
