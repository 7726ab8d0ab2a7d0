export { ACTORS, type AcceptedEvent, type Actor, EVENT_TYPES, type EventType } from './event';
