import { type Interval, MIN_ANSWERS, wilsonInterval } from '../statistics/index';
import type { ChannelUse, PersonaWriting } from './types';

/** Fewer contacts than these say nothing of a preference. */
const LEAST_CONTACTS = 30;

/** How many times everybody's share is clearly more than others. */
const CLEARLY_MORE = 2;

/** Below this part of what was added and taken away a difference is the rounding of floating point, and means 0. */
const ROUNDING = 1e-14;

/**
 * Of a preferred channel, by the interval of its share. agrees: above an even share of their contacts · more: not that
 * much, but above twice the share it has of everybody's · differs: below an even share, and no more than others · unclear:
 * the interval holds the even share · few: too few people or contacts to say. Of a channel nobody wrote: unwritten, where
 * it is above an even share and above everybody's.
 */
export type ChannelVerdict = 'agrees' | 'more' | 'differs' | 'unclear' | 'few' | 'unwritten';

/** What was written of one channel, beside what happened. Shares 0..1 of the contacts customers began themselves. */
export interface ChannelCheck {
  readonly channel: string;
  readonly verdict: ChannelVerdict;
  readonly contacts: number;
  readonly share: number | null;
  readonly interval: Interval | null;
  /** Share of the same channel among everybody's contacts. */
  readonly everybody: number | null;
}

/** Statements that no event can confirm or deny. */
export type Unchecked = 'goals' | 'needs' | 'fears' | 'drives' | 'bio';

export interface WritingCheck {
  readonly people: number;
  readonly contacts: number;
  /** One in as many channels as they are seen on: what no preference would look like; null where they are seen on none. */
  readonly evenShare: number | null;
  readonly channels: ChannelCheck[];
  readonly unchecked: Unchecked[];
}

/** How far what was written of a persona agrees with what its customers do. */
export function checkWriting(
  writing: Pick<PersonaWriting, 'channels' | Unchecked>,
  theirs: ChannelUse,
  everybody: ChannelUse,
): WritingCheck {
  const seen = theirs.channels.filter(({ contacts }) => contacts > 0);
  const evenShare = seen.length === 0 ? null : 1 / seen.length;
  const check = (channel: string) => checkChannel(channel, theirs, everybody, evenShare);
  const written = [...new Set(writing.channels)];
  const unwritten = seen
    .filter(({ channel }) => !written.includes(channel))
    .map(({ channel }) => check(channel))
    .filter(({ verdict, interval, everybody: all }) => verdict === 'agrees' && interval![0] > (all ?? 0))
    .map((one) => ({ ...one, verdict: 'unwritten' as const }))
    .sort((a, b) => b.contacts - a.contacts);
  return {
    people: theirs.people,
    contacts: theirs.contacts,
    evenShare,
    channels: [...written.map(check), ...unwritten],
    unchecked: (['bio', 'goals', 'needs', 'fears', 'drives'] as const).filter(
      (part) => writing[part].length > 0,
    ),
  };
}

function checkChannel(
  channel: string,
  theirs: ChannelUse,
  everybody: ChannelUse,
  evenShare: number | null,
): ChannelCheck {
  const { share, interval, contacts } = shareOf(channel, theirs);
  const of = { channel, contacts, share, interval, everybody: shareOf(channel, everybody).share };
  if (theirs.people < MIN_ANSWERS || theirs.contacts < LEAST_CONTACTS || !interval || evenShare === null) {
    return { ...of, verdict: 'few' };
  }
  const [low, high] = interval;
  if (low > evenShare) return { ...of, verdict: 'agrees' };
  if (of.everybody !== null && low > CLEARLY_MORE * of.everybody) return { ...of, verdict: 'more' };
  return { ...of, verdict: high < evenShare ? 'differs' : 'unclear' };
}

/**
 * A channel's share of all contacts with its 95 % interval. Contacts of one customer resemble each other, so they count
 * for fewer than they are: the variance is that of a ratio of sums over people, and Wilson's interval is taken with as
 * many contacts as would have it. Where every customer has the same share there is no variance to go by: people are
 * counted instead.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed., §6.3 (ratio estimate); E. L. Korn and B. I. Graubard (1998),
 * "Confidence intervals for proportions with small expected number of positive counts", Survey Methodology 24
 * (effective sample size).
 */
export function shareOf(
  channel: string,
  { people, contacts: all, squares: allSquares, channels }: ChannelUse,
): { readonly contacts: number; readonly share: number | null; readonly interval: Interval | null } {
  const { contacts, squares, crossed } = channels.find((one) => one.channel === channel) ?? {
    contacts: 0,
    squares: 0,
    crossed: 0,
  };
  if (all === 0) return { contacts: 0, share: null, interval: null };
  const share = contacts / all;
  const [both, whole] = [2 * share * crossed, share * share * allSquares];
  const spread = squares - both + whole;
  const isAlike = people < 2 || spread <= ROUNDING * (squares + both + whole);
  const variance = isAlike ? 0 : ((people / (people - 1)) * spread) / (all * all);
  const effective = variance > 0 ? Math.min(all, (share * (1 - share)) / variance) : people;
  return { contacts, share, interval: wilsonInterval(share * effective, effective) };
}
