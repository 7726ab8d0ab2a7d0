export { type TestEvents, testEvents } from './testEvents';
export { testDatabase } from './testDatabase';
