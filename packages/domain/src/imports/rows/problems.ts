/**
 * Why a row could not become an event, beside the reasons of collection. The text says what to do; the screens have
 * their own, in the reader's language, by code.
 */
export const ROW_PROBLEMS = {
  time_missing: 'The row has no time.',
  amount_unreadable: 'The amount cannot be read as a number.',
  too_many_cells:
    'The row has more cells than the table has columns: a separator inside a text needs quotes.',
  row_is_total: 'The row adds up the others: discard it.',
  row_not_json: 'The line is not a JSON object.',
} as const;
export type RowProblemCode = keyof typeof ROW_PROBLEMS;

export interface RowProblem {
  readonly kind: 'problem';
  readonly code: RowProblemCode;
  readonly message: string;
  /** Column at fault; '' when it is the whole row. */
  readonly field: string;
}

export function rowProblem(code: RowProblemCode, field = ''): RowProblem {
  return { kind: 'problem', code, message: ROW_PROBLEMS[code], field };
}
