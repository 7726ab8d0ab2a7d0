/**
 * What is needed to tell where a registrable domain begins. Not the whole public suffix list (10,000 lines that age):
 * the second-level words of country domains, and the platforms under which each name is a site of its own.
 */

/** `co` of `co.uk`, `com` of `com.au`: under a two-letter country these are not somebody's name. */
export const SECOND_LEVEL_WORDS: ReadonlySet<string> = new Set(
  'ac asso biz co com edu firm gen go gob gouv gov ind info ltd me mil ne net nom nhs or org plc res sch web'.split(
    ' ',
  ),
);

/** Hosting platforms: `rossi.myshopify.com` and `bianchi.myshopify.com` are two sites. */
export const SHARED_PLATFORMS: ReadonlySet<string> = new Set([
  'altervista.org',
  'azurewebsites.net',
  'blogspot.com',
  'business.site',
  'carrd.co',
  'cloudfront.net',
  'firebaseapp.com',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'jimdofree.com',
  'jimdosite.com',
  'mybigcommerce.com',
  'myshopify.com',
  'netlify.app',
  'netsons.org',
  'onrender.com',
  'pages.dev',
  'shopify.com',
  'squarespace.com',
  'substack.com',
  'tumblr.com',
  'vercel.app',
  'web.app',
  'webflow.io',
  'weebly.com',
  'wixsite.com',
  'wixstudio.com',
  'wordpress.com',
  'workers.dev',
]);
