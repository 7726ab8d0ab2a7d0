/** What a person may ask for by law (GDPR, articles 15 to 17, 20 and 21). */
export const REQUEST_KINDS = ['access', 'portability', 'rectification', 'objection', 'erasure'] as const;

/** How somebody made sure that whoever asks is the person. */
export const CHECK_METHODS = ['document', 'account', 'reply', 'in_person', 'other'] as const;
