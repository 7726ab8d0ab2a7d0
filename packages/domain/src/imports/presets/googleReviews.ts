import type { ImportPreset } from './preset';

const STARS: ReadonlyMap<string, number> = new Map([
  ['ONE', 1],
  ['TWO', 2],
  ['THREE', 3],
  ['FOUR', 4],
  ['FIVE', 5],
]);
const MARK = 'starRating|Star rating|Numero di stelle|Stelle';

/**
 * Reviews of a Google business profile, as Google Takeout and the API give them (`reviews.json`), or as a table.
 * A public name identifies nobody: it is kept as the author, and no customer is made of it.
 *
 * https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews
 */
export const googleReviews: ImportPreset = {
  id: 'google-reviews',
  tool: 'Google',
  recognise: [
    ['starRating', 'createTime'],
    ['Star rating|Numero di stelle', 'Review date|Data recensione|Data della recensione'],
  ],
  columns: {
    time: 'createTime|Review date|Data recensione|Data della recensione',
    score: '+score',
    text: 'comment|Review|Recensione|Testo',
    messageId: '+id',
    place: 'locationName|Location|Sede|Negozio',
  },
  properties: { author: 'reviewer.displayName|Reviewer|Autore', reply: 'reviewReply.comment|Reply|Risposta' },
  constants: { event: 'Review Posted', channel: 'review' },
  leftOut: [MARK, 'reviewId', 'name', 'reviewer.profilePhotoUrl', 'reviewer.isAnonymous'],
  isMoney: false,
  rows: {
    adds: ['+score', '+id'],
    of: ({ text }) => {
      const id = text('reviewId|name');
      const mark = text(MARK);
      return [
        {
          '+score': STARS.get(mark.toUpperCase()) ?? mark,
          '+id': id === '' ? '' : `google review ${id}`.slice(0, 99),
        },
      ];
    },
  },
};
