/** A fault as it may be logged: what kind and where, without the values that messages of databases quote. */
export interface DescribedFault {
  readonly engineCode?: number;
  readonly type: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly at?: string;
  readonly cause?: DescribedFault;
}

const MAX_CAUSES = 4;

/** Describes an error and its causes by type, code and place in the source, leaving every message out. */
export function describeFault(fault: unknown, depth = 0): DescribedFault {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const { code, constraint, engineCode } = fault as {
    code?: unknown;
    constraint?: unknown;
    engineCode?: unknown;
  };
  const at = fault.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' < ');
  return {
    type: fault.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(at ? { at } : {}),
    // The number of the engine's refusal, which its documentation explains; its text quotes values.
    ...(typeof engineCode === 'number' ? { engineCode } : {}),
    ...(fault.cause !== undefined && depth < MAX_CAUSES
      ? { cause: describeFault(fault.cause, depth + 1) }
      : {}),
  };
}
