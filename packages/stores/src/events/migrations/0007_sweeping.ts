import type { EventsMigration } from './migrateEvents';

/** Lets a merge of a whole table leave out the rows of who is gone, which otherwise stay for ever: `sweepGone`. */
const SWEPT = 'allow_experimental_replacing_merge_with_cleanup = 1';

export const sweeping: EventsMigration = {
  number: 7,
  name: 'sweeping',
  settings: [
    { table: 'journeys', settings: SWEPT },
    { table: 'stays', settings: SWEPT },
  ],
};
