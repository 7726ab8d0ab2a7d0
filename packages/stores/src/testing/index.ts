export { newWorkspace } from './newWorkspace';
export { testDatabase } from './testDatabase';
export { compileEngine, type TestEvents, testEvents } from './testEvents';
export { totp } from './totp';
