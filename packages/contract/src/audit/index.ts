export { auditRoutes } from './routes';
export { type AuditEntry, auditEntry, auditQuery } from './schemas';
