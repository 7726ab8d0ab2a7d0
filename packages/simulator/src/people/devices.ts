import { type Stream, Weighted } from '../random/index';
import { DAY, HOUR } from '../time/index';

type DeviceKind = 'mobile' | 'desktop' | 'tablet' | 'app' | 'kiosk';

/** What a client tells of the thing it runs on; one object shared by all events of the device. */
export interface DeviceContext {
  readonly userAgent: string;
  readonly locale: string;
  readonly timezone: string;
  readonly library: { readonly name: string; readonly version: string };
  readonly screen: { readonly width: number; readonly height: number };
  readonly device?: {
    readonly id?: string;
    readonly type: string;
    readonly manufacturer?: string;
    readonly model?: string;
  };
  readonly os?: { readonly name: string; readonly version: string };
  readonly app?: { readonly name: string; readonly version: string; readonly build: string };
  readonly consent?: { readonly categoryPreferences: Readonly<Record<string, boolean>> };
}

/** One browser, app or kiosk: whatever has an anonymousId of its own. */
export interface Device {
  readonly kind: DeviceKind;
  readonly anonymousId: string;
  readonly context: DeviceContext;
  /** How far its clock is off, in milliseconds; positive is fast. */
  readonly skew: number;
  /** Several customers use it. */
  readonly shared: boolean;
  /** After an identify its events carry the userId; a kiosk's and a private browser's do not. */
  readonly remembersUser: boolean;
}

interface Model {
  readonly userAgent: string;
  readonly width: number;
  readonly height: number;
  readonly manufacturer?: string;
  readonly model?: string;
  readonly os: string;
  readonly osVersion: string;
}

function model(
  userAgent: string,
  width: number,
  height: number,
  os: string,
  osVersion: string,
  name?: string,
): Model {
  if (name === undefined) return { userAgent, width, height, os, osVersion };
  return {
    userAgent,
    width,
    height,
    os,
    osVersion,
    model: name,
    manufacturer: os === 'iOS' ? 'Apple' : 'Samsung',
  };
}

const SAFARI = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0';

const MODELS: Readonly<Record<'mobile' | 'desktop' | 'tablet', Weighted<Model>>> = {
  mobile: new Weighted([
    [
      model(
        `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${SAFARI} Mobile/15E148 Safari/604.1`,
        390,
        844,
        'iOS',
        '18.5',
        'iPhone15,2',
      ),
      40,
    ],
    [
      model(
        `Mozilla/5.0 (Linux; Android 15; SM-S921B) ${CHROME} Mobile Safari/537.36`,
        360,
        780,
        'Android',
        '15',
        'SM-S921B',
      ),
      24,
    ],
    [
      model(
        `Mozilla/5.0 (Linux; Android 14; SM-A546B) ${CHROME} Mobile Safari/537.36`,
        384,
        854,
        'Android',
        '14',
        'SM-A546B',
      ),
      22,
    ],
    [
      model(
        'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
        360,
        800,
        'Android',
        '13',
        'SM-A135F',
      ),
      14,
    ],
  ]),
  desktop: new Weighted([
    [
      model(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 1920, 1080, 'Windows', '10'),
      46,
    ],
    [
      model(
        `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/138.0.0.0`,
        1536,
        864,
        'Windows',
        '11',
      ),
      18,
    ],
    [
      model(
        `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI} Safari/605.1.15`,
        1440,
        900,
        'Mac OS X',
        '10.15.7',
      ),
      20,
    ],
    [
      model(
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
        1366,
        768,
        'Windows',
        '10',
      ),
      12,
    ],
    [
      model(
        'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        1920,
        1200,
        'Linux',
        'x86_64',
      ),
      4,
    ],
  ]),
  tablet: new Weighted([
    [
      model(
        `Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) ${SAFARI} Mobile/15E148 Safari/604.1`,
        820,
        1180,
        'iOS',
        '18.5',
        'iPad13,18',
      ),
      60,
    ],
    [
      model(
        `Mozilla/5.0 (Linux; Android 14; SM-X210) ${CHROME} Safari/537.36`,
        800,
        1280,
        'Android',
        '14',
        'SM-X210',
      ),
      40,
    ],
  ]),
};

/** Clocks people really have: an hour off (time zone set by hand), a day, years (empty battery), or a little. */
const SKEWS: readonly number[] = [
  HOUR,
  -HOUR,
  2 * HOUR,
  -DAY,
  DAY + 3 * HOUR,
  40 * HOUR,
  -3 * 365 * DAY,
  95_000,
  -240_000,
  35_000,
];

export interface DeviceWish {
  readonly kind: Exclude<DeviceKind, 'kiosk'>;
  readonly locale: string;
  readonly marketing: boolean;
  readonly shared: boolean;
  /** Probability that the clock is wrong. */
  readonly wrongClock: number;
}

const WEB_LIBRARY = { name: 'analytics.js', version: 'next-1.84.0' };
const APP = { name: 'Casa Bricco', version: '3.8.1', build: '381' };

export function createDevice(wish: DeviceWish, stream: Stream): Device {
  const app = wish.kind === 'app';
  const found = stream.weighted(MODELS[wish.kind === 'app' ? 'mobile' : wish.kind]);
  const anonymousId = stream.uuid();
  const hasModel = found.model !== undefined;
  const skew = !wish.shared && stream.chance(wish.wrongClock) ? stream.pick(SKEWS) : 0;
  const ios = found.os === 'iOS';
  const context: DeviceContext = {
    userAgent: found.userAgent,
    locale: wish.locale,
    timezone: 'Europe/Rome',
    library: app
      ? { name: ios ? 'analytics-swift' : 'analytics-kotlin', version: ios ? '1.9.1' : '1.19.2' }
      : WEB_LIBRARY,
    screen: { width: found.width, height: found.height },
    ...(hasModel && {
      device: {
        ...(app && { id: ios ? stream.uuid().toUpperCase() : stream.hex(2) }),
        type: app ? (ios ? 'ios' : 'android') : wish.kind,
        manufacturer: found.manufacturer!,
        model: found.model!,
      },
    }),
    ...(app && { os: { name: found.os, version: found.osVersion }, app: APP }),
    consent: {
      categoryPreferences: { analytics: true, marketing: wish.marketing, profiling: wish.marketing },
    },
  };
  return {
    kind: wish.kind,
    anonymousId,
    context,
    skew,
    shared: wish.shared,
    remembersUser: !wish.shared || stream.chance(0.5),
  };
}

/** The touch screen in a shop: one anonymousId and one device id for everybody who scans a card there. */
export function createKiosk(store: string, number: number, seed: Stream): Device {
  return {
    kind: 'kiosk',
    anonymousId: `kiosk-${store}-${number}-${seed.hex(1)}`,
    skew: 0,
    shared: true,
    remembersUser: false,
    context: {
      userAgent: `Mozilla/5.0 (Linux; Android 12; CBKIOSK) ${CHROME} Safari/537.36`,
      locale: 'it-IT',
      timezone: 'Europe/Rome',
      library: WEB_LIBRARY,
      screen: { width: 1080, height: 1920 },
      device: { id: `CBK-${store}-${number}`, type: 'kiosk' },
    },
  };
}
