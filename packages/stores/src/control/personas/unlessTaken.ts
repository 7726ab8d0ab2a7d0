/** PostgreSQL's code of a row that a unique index refuses. */
const UNIQUE_VIOLATION = '23505';

/** Does it, unless another row of the workspace has the name: also one that is written at the same time. */
export async function unlessTaken<Result>(work: () => Promise<Result>): Promise<Result | 'taken'> {
  try {
    return await work();
  } catch (fault) {
    if ((fault as { code?: unknown }).code === UNIQUE_VIOLATION) return 'taken';
    throw fault;
  }
}
