import { DAY, HOUR, momentAfter } from '../time/index';
import { type Diary, LUCK } from './diary';

/** Before an office decides: a quote asked for and sent, calls by the sales people, a deal that moves on. */
export function planQuote(diary: Diary, after: number): number {
  const stream = diary.luck(LUCK.office);
  const { person } = diary;
  const { taste } = person.persona;
  const deal = `D${100_000 + person.index}`;
  const asked = momentAfter(stream, after, 1, 'office', taste);
  const sent = momentAfter(stream, asked, stream.exponential(1), 'office', taste);
  const called = momentAfter(stream, sent, 2, 'office', taste);
  const amount = 180 + stream.below(90) * 10;
  const device = diary.deviceFor(stream, asked);
  const account = !Number.isFinite(diary.accountAt);
  diary.visit(asked, 'business', 'direct', device, { joins: account ? 'account' : undefined });
  diary.accountAt = Math.min(diary.accountAt, asked);
  diary.emailAt = Math.min(diary.emailAt, asked);
  const sale = { kind: 'sale', deal, amount, order: undefined } as const;
  diary.add({ ...sale, act: 'group', stage: '', time: asked + 5 * 60_000 });
  diary.add({ ...sale, act: 'quote_requested', stage: '', time: asked + 4 * 60_000 });
  diary.add({ ...sale, act: 'deal', stage: 'opportunity', time: asked + 3 * HOUR });
  diary.add({ ...sale, act: 'quote_sent', stage: '', time: sent });
  diary.add({ ...sale, act: 'deal', stage: 'negotiation', time: sent + HOUR });
  diary.add({ ...sale, act: 'task', stage: '', time: called });
  diary.expose(called, 'phone');
  return called + stream.below(4) * DAY;
}
