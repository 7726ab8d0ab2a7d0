import type { Cell } from '../rows/cell';
import type { AddedCells, ImportPreset, PresetRow } from './preset';

/** What GA4 writes for itself, and no customer does. */
const OWN_ACTS: ReadonlySet<string> = new Set([
  'session_start',
  'first_visit',
  'first_open',
  'user_engagement',
]);
const CALLS: ReadonlyMap<string, string> = new Map([
  ['page_view', 'Page Viewed'],
  ['screen_view', 'Screen Viewed'],
]);

/**
 * Events of GA4 as BigQuery exports them (a table `events_…` saved as JSON lines or Parquet): times in microseconds,
 * UTC; parameters as a list of keys and values.
 *
 * https://support.google.com/analytics/answer/7029846
 */
export const ga4Events: ImportPreset = {
  id: 'ga4-events',
  tool: 'Google Analytics 4',
  recognise: [['event_name', 'event_timestamp', 'user_pseudo_id']],
  columns: {
    event: '+event',
    time: 'event_timestamp',
    person: 'user_id',
    anonymous: 'user_pseudo_id',
    url: '+url',
    value: '+amount',
    currency: '+currency',
    messageId: '+id',
    campaign: 'collected_traffic_source.manual_campaign_name',
  },
  properties: {
    products: '+products',
    order_id: 'ecommerce.transaction_id',
    utm_source: 'collected_traffic_source.manual_source',
    utm_medium: 'collected_traffic_source.manual_medium',
    device: 'device.category',
    country: 'geo.country',
  },
  constants: {},
  leftOut: [
    'event_name',
    'event_date',
    'event_params',
    'event_previous_timestamp',
    'event_bundle_sequence_id',
    'event_server_timestamp_offset',
    'user_properties',
    'items',
    'user_first_touch_timestamp',
    'stream_id',
    'ecommerce.purchase_revenue',
  ],
  isMoney: false,
  timeZone: 'UTC',
  rows: { adds: ['+event', '+url', '+amount', '+currency', '+id', '+products'], of: eventsOf },
};

function eventsOf(row: PresetRow): AddedCells[] {
  const name = row.text('event_name');
  if (OWN_ACTS.has(name)) return [];
  const parameter = parametersOf(row.cell('event_params'));
  const items = row.cell('items');
  const order = row.text('ecommerce.transaction_id');
  return [
    {
      '+event': CALLS.get(name) ?? name,
      '+url': parameter('page_location'),
      '+amount': row.text('ecommerce.purchase_revenue') || parameter('value'),
      '+currency': parameter('currency'),
      // A purchase is told again when its page is loaded again: the order decides.
      '+id': name === 'purchase' && order !== '' ? `ga4 ${order} ${name}`.slice(0, 99) : '',
      ...(Array.isArray(items) && items.length > 0 ? { '+products': items } : {}),
    },
  ];
}

function parametersOf(cell: Cell): (key: string) => string {
  if (!Array.isArray(cell)) return () => '';
  const list = cell as readonly { readonly key?: unknown; readonly value?: unknown }[];
  return (key) => {
    const value = list.find((one) => one?.key === key)?.value;
    if (typeof value !== 'object' || value === null) return '';
    const said = Object.values(value).find((one) => one !== null && one !== undefined);
    return said === undefined ? '' : String(said);
  };
}
