import type { Channel } from '../../channels/index';
import type { Bilingual } from '../../touchpoints/index';

/** Channels that are one place to a customer: passing between two of them is no handover. */
export interface ChannelGroup {
  readonly id: string;
  readonly name: Bilingual;
  readonly channels: readonly Channel[];
}

/**
 * Every channel of the product is in exactly one group; channels a workspace adds are groups of their own. What brings
 * somebody to the site (a search, an ad, a newsletter, the code on a flyer) belongs to the site: that contact is the
 * arrival there.
 */
export const CHANNEL_GROUPS: readonly ChannelGroup[] = [
  {
    id: 'site',
    name: { it: 'Sito e rete', en: 'Site and web' },
    channels: [
      'direct',
      'search',
      'ai',
      'ad',
      'social',
      'influencer',
      'press',
      'comparison',
      'review',
      'word_of_mouth',
      'blog',
      'web',
      'shop',
      'push',
      'email',
      'sms',
      'direct_mail',
      'flyer',
      'print_tv_outdoor',
      'partner',
    ],
  },
  { id: 'app', name: { it: 'App', en: 'App' }, channels: ['app'] },
  {
    id: 'marketplace',
    name: { it: 'Marketplace e rivenditori', en: 'Marketplaces and resellers' },
    channels: ['marketplace', 'reseller'],
  },
  {
    id: 'store',
    name: { it: 'Negozio e fiere', en: 'Stores and fairs' },
    channels: ['store', 'pickup', 'fair_event'],
  },
  {
    id: 'phone',
    name: { it: 'Telefono e commerciali', en: 'Phone and sales' },
    channels: ['phone', 'sales'],
  },
  {
    id: 'support',
    name: { it: 'Assistenza', en: 'Support' },
    channels: ['support', 'chat', 'whatsapp', 'self_service'],
  },
  {
    id: 'delivery',
    name: { it: 'Consegne e resi', en: 'Delivery and returns' },
    channels: ['delivery', 'returns'],
  },
  {
    id: 'account',
    name: { it: 'Fedeltà e fatture', en: 'Loyalty and billing' },
    channels: ['loyalty', 'billing'],
  },
];

const BY_CHANNEL: ReadonlyMap<string, string> = new Map(
  CHANNEL_GROUPS.flatMap(({ id, channels }) => channels.map((channel) => [channel, id] as const)),
);

/** Group of a channel: its own where the workspace has added it. */
export const groupOfChannel = (channel: string): string => BY_CHANNEL.get(channel) ?? channel;

/** Name of a group of the product; undefined for a workspace's own channel. */
export const nameOfGroup = (id: string): Bilingual | undefined =>
  CHANNEL_GROUPS.find((group) => group.id === id)?.name;
