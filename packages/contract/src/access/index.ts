export { type Role, roleAllows, roles, type Scope, scopes, scopesAllow } from './roles';
