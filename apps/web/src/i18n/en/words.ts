import { CHANNEL_NAMES } from '@viaggio/domain/channels';
/** Words of the trade, shared by many screens. */
export const channels = CHANNEL_NAMES.en;

export const feelings = {
  angry: 'angry',
  unhappy: 'unhappy',
  neutral: 'neutral',
  happy: 'happy',
  delighted: 'delighted',
  said: 'said',
  inferred: 'inferred',
  assumed: 'assumed',
} as const;

export const trust = {
  title: 'Data reliability',
  lead: 'How far these figures can be trusted. The weakest part sets the level.',
  level0: 'not measured',
  level1: 'weak',
  level2: 'take care',
  level3: 'good',
  weakest: 'The weakest part',
  freshness: 'Freshness',
  freshnessHelp: 'Time since the latest event',
  completeness: 'Completeness',
  completenessHelp: 'Volume against the same weekday; channels expected against channels seen',
  validity: 'Validity',
  validityHelp: 'Share of events accepted as they came',
  duplicates: 'Duplicates',
  duplicatesHelp: 'Events sent twice and counted once',
  bots: 'Bots',
  botsHelp: 'Share of traffic that is not people',
  clocks: 'Clocks',
  clocksHelp: 'Events whose time had to be corrected',
  identified: 'Recognised customers',
  identifiedHelp: 'Share of contacts by customers we know by more than a browser',
  coverage: 'Coverage',
  coverageHelp: 'Share of contacts that a touchpoint recognises',
  consent: 'Consent',
  consentHelp: 'Share left out because consent was refused',
  sample: 'Sample',
  sampleHelp: 'How many customers stand behind the figures',
  reconciliation: 'Reconciliation',
  reconciliationHelp: 'Agreement with the books, checked by a person',
  reconciled: 'The books say {{books}}, we held {{ours}}; checked by {{by}} on {{day}}',
  notChecked: 'not checked yet',
} as const;

export const identifiers = {
  userId: 'Customer code',
  email: 'Email',
  phone: 'Phone',
  card: 'Loyalty card',
  device: 'Device',
  anonymousId: 'Browser',
} as const;

export const roles = {
  viewer: 'Viewer',
  analyst: 'Analyst',
  editor: 'Editor',
  owner: 'Owner',
  viewerHelp: 'reads the map and the customers',
  analystHelp: 'also asks questions of the data',
  editorHelp: 'also changes stages, touchpoints and sources',
  ownerHelp: 'also manages members and the workspace',
} as const;

export const traits = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  phone: 'Phone',
  city: 'City',
  address: 'Address',
  postalCode: 'Postcode',
  country: 'Country',
  age: 'Age',
  birthday: 'Birthday',
  gender: 'Gender',
  company: 'Company',
  title: 'Role',
  customer_since: 'Customer since',
  customerSince: 'Customer since',
  createdAt: 'Registered',
  language: 'Language',
  newsletter: 'Newsletter',
  card: 'Loyalty card',
} as const;

export const counts = {
  footfall: 'Store visitors',
  flyers_distributed: 'Flyers handed out',
  flyers: 'Flyers handed out',
  audience: 'Audience',
  impressions: 'Impressions',
  page_views: 'Page views without consent',
  visits: 'Visits without consent',
} as const;

export const consents = {
  analytics: 'Analytics',
  marketing: 'Marketing',
  profiling: 'Profiling',
  functional: 'Functional',
  necessary: 'Necessary',
} as const;
