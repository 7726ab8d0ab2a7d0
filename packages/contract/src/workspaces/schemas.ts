import * as z from 'zod';
import { currency, label, language } from '../common/index';

/** What the workspace sells: it chooses the stages, as long as nobody has changed them. */
export const sellings = ['shop', 'services', 'companies', 'support'] as const;
export const selling = z.enum(sellings);
export type Selling = z.infer<typeof selling>;

/** What its people want to understand: it chooses what the map shows first. */
export const wishes = ['losses', 'feelings', 'channels', 'repeat', 'stores', 'support'] as const;
export const wish = z.enum(wishes);
export type Wish = z.infer<typeof wish>;

/** What is kept of IP addresses: all of it, without the last part, nothing. */
export const ipPolicy = z.enum(['keep', 'truncate', 'drop']);

export const workspaceSettings = z.object({
  id: z.string(),
  name: label,
  /** IANA. */
  timeZone: z.string().min(1).max(64),
  currency,
  language,
  sells: selling.nullable(),
  wants: z.array(wish),
  ipPolicy,
  /** Id of the journey model used when none is asked for. */
  defaultModel: z.string(),
  /** Id of the template that fits what is sold; '' while that is unknown. */
  fittingModel: z.string(),
  /** The example: simulated data, removable in one click. */
  demo: z.boolean(),
  createdAt: z.iso.datetime({ offset: true }),
  /** Places seen in the data, for pickers and limits. */
  places: z.array(z.string()),
  /** Whether any event was ever accepted. */
  hasEvents: z.boolean(),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettings>;

export const workspaceInput = z.object({
  name: label,
  timeZone: z.string().min(1).max(64).default('Europe/Rome'),
  currency: currency.default('EUR'),
  language: language.default('it'),
  sells: selling.optional(),
  wants: z.array(wish).max(6).default([]),
});

export const workspacePatch = z.object({
  name: label.optional(),
  timeZone: z.string().min(1).max(64).optional(),
  currency: currency.optional(),
  language: language.optional(),
  sells: selling.optional(),
  wants: z.array(wish).max(6).optional(),
  ipPolicy: ipPolicy.optional(),
  defaultModel: z.string().max(64).optional(),
});
export type WorkspacePatch = z.infer<typeof workspacePatch>;
