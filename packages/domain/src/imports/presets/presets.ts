import { brevoEmails } from './brevoEmails';
import { callLog } from './callLog';
import { ga4Events } from './ga4Events';
import { ga4Report } from './ga4Report';
import { googleAdsCosts } from './googleAdsCosts';
import { googleReviews } from './googleReviews';
import { hubSpotContacts } from './hubSpotContacts';
import { hubSpotDeals } from './hubSpotDeals';
import { mailchimpEmails } from './mailchimpEmails';
import { mailUpEmails } from './mailUpEmails';
import { metaAdsCosts } from './metaAdsCosts';
import { type ImportPreset, PRESET_IDS, type PresetId } from './preset';
import { prestaShopOrders } from './prestaShopOrders';
import { shopifyOrders } from './shopifyOrders';
import { tillLog } from './tillLog';
import { wooCommerceOrders } from './wooCommerceOrders';

const ALL: readonly ImportPreset[] = [
  prestaShopOrders,
  wooCommerceOrders,
  shopifyOrders,
  hubSpotContacts,
  hubSpotDeals,
  brevoEmails,
  mailUpEmails,
  mailchimpEmails,
  ga4Events,
  ga4Report,
  googleAdsCosts,
  metaAdsCosts,
  googleReviews,
  callLog,
  tillLog,
];

/** Every preset, in the order of their ids. */
export const IMPORT_PRESETS: readonly ImportPreset[] = PRESET_IDS.map(findPreset);

export function findPreset(id: PresetId): ImportPreset {
  return ALL.find((preset) => preset.id === id)!;
}
