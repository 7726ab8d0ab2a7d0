import { testEvents } from '../testing/testEvents';
import { eventsStoreSuite } from './eventsStore.suite.fixture';

eventsStoreSuite('chDB', testEvents);
