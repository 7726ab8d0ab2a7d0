import { testEvents } from '../testing/testEvents';
import { eventsStoreSuite } from './eventsStore.suite.fixture';
import { exportsSuite } from './exports/exports.suite.fixture';
import { restatingSuite } from './journeys/restating.suite.fixture';
import { reportsSuite } from './reports/reports.suite.fixture';

eventsStoreSuite('chDB', testEvents);
restatingSuite('chDB', testEvents);
reportsSuite('chDB', testEvents);
exportsSuite('chDB', testEvents);
