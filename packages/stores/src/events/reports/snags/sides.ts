/** What a moment is to a kind of snag; MatchedCell says what each means. */
export const EVERYBODY = 0;
export const SNAG = 1;
export const CONTROL = 2;
export const TAKEN = 3;
