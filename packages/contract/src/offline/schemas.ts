import * as z from 'zod';

/** What the doctor looks at. */
export const findingNames = [
  'settings',
  'node',
  'programs',
  'data',
  'disk',
  'backup_disk',
  'memory',
  'lock',
  'port',
  'server',
  'stores',
  'version',
  'clock',
  'backups',
  'mail',
  'secret',
] as const;

/** One thing that was looked at: what it is, how it is, and what its words need. */
export const finding = z.object({
  about: z.enum(findingNames),
  level: z.enum(['good', 'odd', 'bad']),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof finding>;

/** What a command that needs no server answers, as one line of JSON; the command line puts it in words. */
export const offlineAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('restored'), backup: z.string(), data: z.string(), rows: z.number() }),
  z.object({ kind: z.literal('findings'), findings: z.array(finding) }),
  z.object({ kind: z.literal('refused'), code: z.string(), message: z.string() }),
]);
export type OfflineAnswer = z.infer<typeof offlineAnswer>;
