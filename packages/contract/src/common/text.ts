import * as z from 'zod';

/** A label in both languages of the product. */
export const bilingual = z.object({ it: z.string().max(400), en: z.string().max(400) }).readonly();

export const languages = ['it', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** An instant, ISO 8601 with milliseconds and `Z`. */
export const instant = z.iso.datetime({ offset: true });

/** A local date (`2026-03-01`) or an instant. */
export const dateOrInstant = z.union([z.iso.date(), instant]);

/** A name people give to something of theirs. */
export const label = z.string().trim().min(1).max(120);

/** A stable lower-case id used in addresses and rules. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);
