export { testDatabase } from './testDatabase';
export { type TestEvents, testEvents } from './testEvents';
