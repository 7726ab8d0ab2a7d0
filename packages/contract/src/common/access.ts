import * as z from 'zod';
import { roles, scopes } from '../access/index';

export const role = z.enum(roles);
export const scope = z.enum(scopes);
