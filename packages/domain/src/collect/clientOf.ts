import { jsonOf } from './json';
import type { Opened } from './openItem';

/** What sent an event: a page in a browser, an app on a phone, a server; '' when nothing tells. */
export type Client = 'site' | 'app' | 'server' | '';

const APP = /ios|android|kotlin|swift|react-?native|flutter|xamarin|mobile|unity|cordova|capacitor/i;
const SITE = /analytics\.js|analytics-next|javascript|browser|rudder-sdk-js|\bjs\b|web|viaggio-sdk|gtm/i;
const SERVER = /node|python|ruby|php|golang|\bgo\b|java|\.net|csharp|rust|perl|elixir|http|server|cloud/i;

/** Reads the library's name, else the `channel` that both specifications use for where a request comes from. */
export function clientOf(opened: Opened): Client {
  if (opened.type === 'screen') return 'app';
  const library = jsonOf(opened.context.library).name;
  if (typeof library === 'string' && library.length < 100) {
    if (library === 'analytics.js') return 'site';
    if (APP.test(library)) return 'app';
    if (SITE.test(library)) return 'site';
    if (SERVER.test(library)) return 'server';
  }
  switch (opened.item.channel ?? opened.context.channel) {
    case 'mobile':
      return 'app';
    case 'web':
    case 'browser':
      return 'site';
    case 'server':
      return 'server';
    default:
      return byDevice(opened);
  }
}

function byDevice(opened: Opened): Client {
  const type = jsonOf(opened.context.device).type;
  return type === 'ios' || type === 'android' ? 'app' : '';
}
