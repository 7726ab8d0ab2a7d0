export type { Browser, Locator, Page } from 'playwright-core';
export { freePort } from './freePort';
export { launchBrowser } from './launchBrowser';
export { type ServerProcess, type ServerSettings, serverProcess } from './serverProcess';
