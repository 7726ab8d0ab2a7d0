export { type Session, type SessionContact, splitSessions } from './splitSessions';
