import { ARTICLES, type EntryChannel } from '../brand/index';
import type { Stream } from '../random/index';
import { DAY, MINUTE, momentAfter } from '../time/index';
import type { VisitScript } from './contact';
import { type Diary, LUCK } from './diary';

/** Longest list of visits anybody makes while looking around. */
const MOST_LOOKS = 22;

const READERS: ReadonlySet<EntryChannel> = new Set(['press', 'ai', 'influencer', 'social', 'search']);

function scriptFor(entry: EntryChannel, stream: Stream): VisitScript {
  return stream.chance(READERS.has(entry) ? 0.56 : 0.18) ? 'article' : 'explore';
}

/** During the viral days most newcomers come from the newspaper. */
function firstEntry(diary: Diary, stream: Stream, time: number): EntryChannel {
  const usual = stream.weighted(diary.person.persona.awareness);
  const swept = stream.chance(0.66);
  return swept && diary.world.during('viral_article', time) ? 'press' : usual;
}

/** Half of the readers follow a link that leads nowhere while it is broken. */
const isLost = ({ person, world }: Diary, entry: EntryChannel, time: number): boolean =>
  entry === 'press' && person.index % 2 === 0 && world.during('broken_article_link', time);

/** A friend's code, if one is in circulation. */
function takeCode(diary: Diary, stream: Stream, time: number): string | undefined {
  const codes = diary.world.codes.filter((code) => code.from < time && code.from > time - 60 * DAY);
  const luck = stream.next();
  // Most friends only say the name; one in three hands over a code.
  const handed = stream.chance(0.34);
  const code = handed ? codes[Math.floor(luck * codes.length)] : undefined;
  if (code === undefined || diary.world.without.has('word_of_mouth')) return undefined;
  diary.world.referrals.push({ referrer: code.person, friend: diary.person.index, code: code.code });
  return code.code;
}

/** Looking around: the first visits, mostly articles and lists. Answers when the last one was. */
export function planAwareness(diary: Diary): number {
  const { person } = diary;
  const stream = diary.luck(LUCK.awareness);
  const looks = Math.min(MOST_LOOKS, 1 + Math.floor(stream.logNormal(person.persona.looks, 0.95)));
  const joinsAt = stream.chance(person.persona.subscribes) ? stream.below(looks) : -1;
  let time = momentAfter(stream, person.startsAt, 0, 'online', person.persona.taste);
  for (let i = 0; i < looks; i += 1) {
    if (i > 0) time = momentAfter(stream, time, stream.logNormal(4, 0.9), 'online', person.persona.taste);
    const entry =
      i === 0 ? firstEntry(diary, stream, person.startsAt) : stream.weighted(person.persona.awareness);
    const usual = scriptFor(entry, stream);
    const script = isLost(diary, entry, time) ? 'broken' : usual;
    const device = diary.deviceFor(stream, time, entry);
    const article = stream.pick(entry === 'press' ? ARTICLES.slice(0, 1) : ARTICLES);
    const referral = i === 0 && entry === 'word_of_mouth' ? takeCode(diary, stream, time) : undefined;
    const joins = i === joinsAt ? ('newsletter' as const) : undefined;
    const happened = diary.visit(time, script, entry, device, { article, referral, joins });
    if (happened) diary.expose(time, entry);
    if (joins !== undefined && happened && person.marketing) {
      diary.emailAt = time + MINUTE;
      diary.newsletterAt = time + MINUTE;
    }
  }
  return time;
}
