import * as z from 'zod';

/** Every refusal has this shape: a stable code for programs, a message that says what to do, the input at fault. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    field: z.string().optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;

/** The answer of a change that has nothing else to say. */
export const done = z.object({ ok: z.literal(true) });
export type Done = z.infer<typeof done>;
