import type { Stream } from '../random/index';
import { fromRome, HOUR, MINUTE, momentAfter, romeDay } from '../time/index';
import type { Topic } from '../voice/index';
import type { Order } from './contact';
import type { Diary } from './diary';

export interface SurveyWish {
  readonly metric: 'nps' | 'csat' | 'ces';
  readonly about: string;
  readonly after: number;
  readonly topics: readonly Topic[];
  readonly order: Order;
}

/** Asks by mail how it was; one in three answers, and some close the form. */
export function planSurvey(diary: Diary, stream: Stream, wish: SurveyWish): void {
  const { person } = diary;
  const answers = stream.chance(0.3);
  const dismissed = stream.chance(0.12);
  const emotion = diary.emotion(stream);
  const at = fromRome(romeDay(wish.after), 10 * HOUR) + stream.below(20 * MINUTE);
  const time = momentAfter(stream, at, stream.exponential(0.6), 'online', person.persona.taste);
  if (!Number.isFinite(diary.emailAt)) return;
  diary.mail(at, 'delivered', `survey-${wish.metric}`, `survey-${wish.metric}`, 'survey');
  if (!answers) return;
  const product = wish.order.lines[0]!.product;
  diary.add(
    {
      kind: 'survey',
      metric: wish.metric,
      emotion,
      about: wish.about,
      topics: wish.topics,
      product,
      store: wish.order.store,
      dismissed,
      time,
    },
    'email',
  );
}
