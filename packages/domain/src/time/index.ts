export { instantOf, instantOfLocal, localOf, zoneOffset } from './localTime';
