import type { Stream } from '../random/index';
import { HOUR, momentAfter } from '../time/index';
import type { Emotion, Topic } from '../voice/index';
import type { Order } from './contact';
import type { Diary } from './diary';
import { planSurvey } from './planSurvey';

/** What went well or badly around one order; the first is the strongest. */
export interface Experience {
  readonly topics: Topic[];
  readonly problem: Topic | undefined;
  readonly deliveredAt: number;
  /** Waited for a parcel that nobody could find: more words, and harder ones. */
  readonly furious: boolean;
}

/** How long people wait at the telephone, and how often nobody answers. Waits in seconds. */
export function telephoneLuck(
  diary: Diary,
  stream: Stream,
  time: number,
): { missed: boolean; waitSeconds: number } {
  const short = diary.world.during('call_centre_understaffed', time);
  const missed = stream.chance(short ? 0.5 : 0.08);
  return { missed, waitSeconds: Math.round(stream.logNormal(short ? 680 : 58, 0.65)) };
}

interface Need {
  readonly time: number;
  readonly topic: Topic;
  readonly order: Order;
  /** They say who they are. */
  readonly known: boolean;
}

function planCall(diary: Diary, stream: Stream, { time, topic, known }: Need): void {
  const { missed, waitSeconds } = telephoneLuck(diary, stream, time);
  diary.add({ kind: 'call', time, topic, missed, waitSeconds, known }, 'phone');
  diary.feel(missed || waitSeconds > 400 ? -0.8 : 0.5);
}

function planWhatsapp(diary: Diary, stream: Stream, { time, topic, order, known }: Need): void {
  const emotion = Math.min(0, diary.emotion(stream, -0.6)) as Emotion;
  const product = order.lines[0]!.product;
  const device = diary.person.devices[0]!;
  diary.add(
    { kind: 'conversation', channel: 'whatsapp', time, topic, emotion, product, known, device },
    'whatsapp',
  );
  diary.feel(0.35);
}

function planTicket(diary: Diary, stream: Stream, { time, topic, order }: Need): void {
  const hours = stream.logNormal(9, 0.8);
  const emotion = Math.min(-1, diary.emotion(stream, -0.8)) as Emotion;
  const product = order.lines[0]!.product;
  diary.add({
    kind: 'ticket',
    time,
    topic,
    emotion,
    product,
    order,
    resolvedAfter: Math.round(hours * HOUR),
  });
  diary.feel(hours > 30 ? -0.4 : 0.3);
}

/** Asks for help: by telephone, WhatsApp or in writing; then we ask how that was. */
export function planHelp(diary: Diary, stream: Stream, experience: Experience, order: Order): void {
  const { persona } = diary.person;
  const phones = stream.chance(0.3 + persona.calls);
  const way = phones ? 'phone' : stream.chance(0.6) ? 'whatsapp' : 'support';
  const topic = experience.problem ?? 'set_up';
  const says = stream.chance(0.8);
  const setting = phones ? 'phone' : 'online';
  const time = momentAfter(stream, experience.deliveredAt, stream.exponential(1.2), setting, persona.taste);
  const plan = { phone: planCall, whatsapp: planWhatsapp, support: planTicket }[way];
  plan(diary, stream, { time, topic, order, known: says && diary.isKnownAt(time) });
  planSurvey(diary, stream, {
    metric: stream.chance(0.5) ? 'ces' : 'csat',
    about: way,
    after: time + 30 * HOUR,
    topics: [way === 'phone' ? 'phone_wait' : way === 'whatsapp' ? 'whatsapp' : topic],
    order,
  });
}
