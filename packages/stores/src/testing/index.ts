export { testDatabase } from './testDatabase';
