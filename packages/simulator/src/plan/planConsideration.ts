import type { EntryChannel } from '../brand/index';
import type { ConsiderAct } from '../people/index';
import type { Stream } from '../random/index';
import { MINUTE, momentAfter } from '../time/index';
import type { VisitScript } from './contact';
import { type Diary, LUCK } from './diary';
import { telephoneLuck } from './planHelp';
import { planKiosk } from './planKiosk';
import { planStoreLook } from './planStoreLook';

const MOST_CHOICES = 18;

/** Where each way of looking closer comes from, and what it does on the site. */
const ON_SITE: Readonly<Partial<Record<ConsiderAct, readonly [EntryChannel | undefined, VisitScript]>>> = {
  product: [undefined, 'product'],
  compare: ['comparison', 'product'],
  reviews: ['review', 'product'],
  assistant: ['ai', 'product'],
  cart: [undefined, 'cart'],
  wishlist: [undefined, 'wishlist'],
};

/** A visit nobody in particular sends: typed, searched for, or brought back by an advertisement. */
function plainEntry(stream: Stream): EntryChannel {
  const roll = stream.next();
  return roll < 0.4 ? 'direct' : roll < 0.8 ? 'search' : roll < 0.92 ? 'ad' : 'social';
}

function planAsk(diary: Diary, stream: Stream, act: 'call' | 'chat', time: number): void {
  const known = stream.chance(0.7) && diary.isKnownAt(time);
  const whatsapp = stream.chance(0.7);
  const device = diary.deviceFor(stream, time);
  const { missed, waitSeconds } = telephoneLuck(diary, stream, time);
  const channel = act === 'call' ? 'phone' : whatsapp ? 'whatsapp' : 'chat';
  const happened =
    act === 'call'
      ? diary.add({ kind: 'call', time, topic: 'price', missed, waitSeconds, known }, 'phone')
      : diary.add(
          {
            kind: 'conversation',
            time,
            channel: whatsapp ? 'whatsapp' : 'chat',
            topic: 'design',
            emotion: undefined,
            product: diary.wish,
            known,
            device,
          },
          channel,
        );
  if (happened && !(act === 'call' && missed)) diary.expose(time, channel);
}

function planOnSite(diary: Diary, stream: Stream, act: ConsiderAct, time: number, joins: boolean): void {
  const [fixed, script] = ON_SITE[act] ?? [undefined, 'product'];
  const usual = plainEntry(stream);
  const entry = fixed ?? usual;
  const device = diary.deviceFor(stream, time, entry);
  const account = joins && !Number.isFinite(diary.accountAt);
  if (!diary.visit(time, script, entry, device, { joins: account ? 'account' : undefined })) return;
  diary.expose(time, entry);
  if (account) {
    diary.accountAt = time + 2 * MINUTE;
    diary.emailAt = Math.min(diary.emailAt, diary.accountAt);
    if (diary.person.marketing && stream.chance(0.5))
      diary.newsletterAt = Math.min(diary.newsletterAt, diary.accountAt);
  }
}

/** Looking closer, once: a run of visits, shops and questions after `start`. Answers when the last one was. */
export function planConsideration(diary: Diary, attempt: number, start: number): number {
  const { persona } = diary.person;
  const stream = diary.luck(LUCK.consideration, attempt);
  const choices = Math.min(MOST_CHOICES, 1 + Math.floor(stream.logNormal(persona.choices, 0.85)));
  const joinsAt = stream.chance(persona.registers) ? stream.below(choices) : -1;
  let time = start;
  for (let i = 0; i < choices; i += 1) {
    let act: ConsiderAct = stream.weighted(persona.consideration);
    if ((act === 'store' || act === 'kiosk') && diary.person.store === undefined) act = 'product';
    const setting =
      act === 'store' || act === 'kiosk'
        ? 'store'
        : act === 'call'
          ? 'phone'
          : persona.id === 'small_office'
            ? 'office'
            : 'online';
    const gap = i === 0 && attempt === 0 ? 0 : stream.logNormal(persona.id === 'small_office' ? 4 : 2, 0.9);
    time = momentAfter(stream, time, gap, setting, persona.taste);
    if (i === 0) diary.deepAt = Math.min(diary.deepAt, time);
    if (act === 'store') planStoreLook(diary, stream, time);
    else if (act === 'kiosk') planKiosk(diary, stream, time);
    else if (act === 'call' || act === 'chat') planAsk(diary, stream, act, time);
    else planOnSite(diary, stream, act, time, i === joinsAt);
  }
  return time;
}
