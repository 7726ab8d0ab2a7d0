import type { Touchpoint as DomainTouchpoint } from '@viaggio/domain/touchpoints';
import * as z from 'zod';
import { bilingual, eventFilter, instant, slug } from '../common/index';

export const touchpoint = z
  .object({
    id: slug,
    number: z.number().int().min(1).max(65_535),
    name: bilingual,
    says: bilingual,
    channel: z.string().min(1).max(64),
    control: z.enum(['owned', 'paid', 'earned']),
    contact: z.enum(['direct', 'indirect']),
    setting: z.enum(['online', 'offline']),
    moment: z.enum(['interest', 'decision', 'service', 'none']),
    initiative: z.enum(['customer', 'us']),
    filters: z.array(eventFilter).max(50).readonly(),
  })
  .readonly() satisfies z.ZodType<DomainTouchpoint>;
export type Touchpoint = z.infer<typeof touchpoint>;

/** New touchpoints come without a number: the server gives one and never uses it again. */
export const touchpointInput = z.object({
  ...touchpoint.unwrap().shape,
  number: z.number().int().min(1).max(65_535).optional(),
});
export type TouchpointInput = z.infer<typeof touchpointInput>;

/** The whole catalogue, in order: the first that matches wins. */
export const catalogue = z.object({
  version: z.number().int(),
  updatedAt: instant.nullable(),
  updatedBy: z.string(),
  items: z.array(touchpoint),
});
export type Catalogue = z.infer<typeof catalogue>;

/** `version` is the one that was read: a newer one in the store refuses the change (409 `catalogue_changed`). */
export const catalogueInput = z.object({
  version: z.number().int(),
  items: z.array(touchpointInput).max(1000),
});

export const volumesQuery = z.object({ days: z.coerce.number().int().min(1).max(400).default(30) });

/** Contacts each touchpoint took lately, as the map counts them; touchpoints nobody met are left out. */
export const touchpointVolumes = z.object({
  days: z.number().int(),
  items: z.array(z.object({ id: slug, contacts: z.number().int(), people: z.number().int() })),
});
export type TouchpointVolumes = z.infer<typeof touchpointVolumes>;

export const previewInput = z.object({
  filters: z.array(eventFilter).max(50),
  days: z.number().int().min(1).max(400).default(30),
});
