import type { AccessControl } from '@viaggio/domain/ports/control';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import type { ControlDriver } from '../driver/types';
import { createAccessControl } from './createAccessControl';

let driver: ControlDriver;
let control: AccessControl;
beforeEach(async () => {
  driver = await testDatabase();
  control = createAccessControl(driver);
});
afterEach(() => driver.close());

describe('work that must be done alone', () => {
  it('is refused at once while another does it, when asked not to wait', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started = (): void => undefined;
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const first = control.alone('x', async () => {
      started();
      await held;
      return 'first';
    });
    await running;
    expect(await control.alone('x', async () => 'second', { wait: false })).toBeUndefined();
    release();
    expect(await first).toBe('first');
  });
});
