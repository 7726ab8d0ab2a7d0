export { testDatabase } from './testDatabase';
export { type TestEvents, testEvents } from './testEvents';
export { totp } from './totp';
