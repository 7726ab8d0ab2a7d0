import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../channels/index';
import { checkCatalogue } from './checkCatalogue';
import { classifySlowly, UNMAPPED } from './classifySlowly.fixture';
import { defaultCatalogue } from './defaultCatalogue';

const catalogue = defaultCatalogue();
type Event = Parameters<typeof classifySlowly>[1];
const classify = (event: Event) => classifySlowly(catalogue, event);
const track = (name: string, channel = '') => classify({ name, channel });
const page = (path: string, channel = 'web', referrer = '') =>
  classify({ type: 'page', name: 'Page Viewed', url: `https://shop.example${path}`, channel, referrer });

/** Segment's e-commerce specification, all of it. */
const ECOMMERCE: Record<string, string> = {
  'Products Searched': 'products-searched',
  'Product List Viewed': 'product-list',
  'Product List Filtered': 'product-list',
  'Promotion Viewed': 'promotion-seen',
  'Promotion Clicked': 'promotion-seen',
  'Product Clicked': 'product-viewed',
  'Product Viewed': 'product-viewed',
  'Product Added': 'product-added',
  'Product Removed': 'cart-viewed',
  'Cart Viewed': 'cart-viewed',
  'Checkout Started': 'checkout-started',
  'Checkout Step Viewed': 'checkout-started',
  'Checkout Step Completed': 'checkout-started',
  'Payment Info Entered': 'checkout-started',
  'Order Updated': 'order-tracked',
  'Order Completed': 'order-completed',
  'Order Refunded': 'order-refunded',
  'Order Cancelled': 'order-cancelled',
  'Coupon Entered': 'coupon-used',
  'Coupon Applied': 'coupon-used',
  'Coupon Denied': 'coupon-denied',
  'Coupon Removed': 'coupon-used',
  'Product Added to Wishlist': 'wishlist-changed',
  'Product Removed from Wishlist': 'wishlist-changed',
  'Wishlist Product Added to Cart': 'product-added',
  'Product Shared': 'product-shared',
  'Cart Shared': 'product-shared',
  'Product Reviewed': 'product-reviewed',
};

/** Segment's other specifications: companies' software, mobile, e-mail, chat. */
const OTHER_SPECS: Record<string, string> = {
  'Account Created': 'signed-up',
  'Account Deleted': 'subscription-cancelled',
  'Signed Up': 'signed-up',
  'Signed In': 'account-used',
  'Signed Out': 'account-used',
  'Invite Sent': 'invite-sent',
  'Account Added User': 'invite-sent',
  'Account Removed User': 'account-used',
  'Trial Started': 'trial-started',
  'Trial Ended': 'trial-ended',
  'Application Installed': 'app-installed',
  'Application Opened': 'app-used',
  'Application Updated': 'app-used',
  'Application Crashed': 'snag-met',
  'Application Uninstalled': 'unsubscribed',
  'Install Attributed': 'app-installed',
  'Push Notification Received': 'message-received',
  'Push Notification Tapped': 'message-opened',
  'Deep Link Opened': 'app-used',
  'Deep Link Clicked': 'app-used',
  'Email Delivered': 'email-received',
  'Email Opened': 'email-opened',
  'Email Link Clicked': 'email-opened',
  'Email Marked as Spam': 'unsubscribed',
  Unsubscribed: 'unsubscribed',
  'Live Chat Conversation Started': 'chat-written',
  'Live Chat Message Sent': 'chat-written',
  'Live Chat Message Received': 'chat-written',
  'Live Chat Conversation Ended': 'chat-written',
  'Video Playback Started': 'content-read',
};

/** What the browser SDK tells without a call. */
const SDK: Record<string, string> = {
  'Outbound Link Clicked': 'site-left',
  'Form Submitted': 'enquiry-sent',
  'Content Viewed': 'content-read',
  'JavaScript Error': 'snag-met',
  'Rage Click': 'snag-met',
  'Dead Click': 'snag-met',
  'Checkout Error': 'payment-failed',
  'Count Recorded': 'audience-reached',
};

/** The events Viaggio adds to them. */
const OWN: Record<string, string> = {
  'Store Visited': 'store-visited',
  'Call Answered': 'call-answered',
  'Call Missed': 'call-missed',
  'Support Ticket Opened': 'ticket-opened',
  'Support Ticket Resolved': 'ticket-resolved',
  'Review Posted': 'review-posted',
  'Mention Posted': 'mention-posted',
  'Referral Shared': 'referral-shared',
  'Referral Accepted': 'referral-accepted',
  'Survey Answered': 'survey-answered',
  'Message Delivered': 'message-received',
  'Message Opened': 'message-opened',
  'Message Clicked': 'message-opened',
  'Deal Stage Changed': 'deal-opened',
  'Ad Clicked': 'ad-clicked',
  'Count Recorded': 'audience-reached',
  'Payment Failed': 'payment-failed',
  'Return Requested': 'return-requested',
  'Task Done': 'task-done',
  'Gift Given': 'gift-received',
};

/** Google Analytics 4's recommended and automatic events that are contacts. */
const GA4: Record<string, string> = {
  page_view: 'site-visited',
  session_start: 'site-visited',
  view_item: 'product-viewed',
  select_item: 'product-viewed',
  view_item_list: 'product-list',
  search: 'products-searched',
  view_search_results: 'products-searched',
  add_to_cart: 'product-added',
  remove_from_cart: 'cart-viewed',
  view_cart: 'cart-viewed',
  add_to_wishlist: 'wishlist-changed',
  begin_checkout: 'checkout-started',
  add_shipping_info: 'checkout-started',
  add_payment_info: 'checkout-started',
  purchase: 'order-completed',
  refund: 'order-refunded',
  view_promotion: 'promotion-seen',
  select_promotion: 'promotion-seen',
  sign_up: 'signed-up',
  login: 'account-used',
  share: 'product-shared',
  generate_lead: 'enquiry-sent',
  qualify_lead: 'deal-opened',
  close_convert_lead: 'deal-won',
  close_unconvert_lead: 'deal-lost',
  tutorial_complete: 'onboarding-completed',
  first_open: 'app-installed',
  screen_view: 'app-used',
  ad_impression: 'audience-reached',
  video_start: 'content-read',
};

/** Words of spreadsheets, in both languages. */
const SPREADSHEETS: Record<string, string> = {
  home: 'home-viewed',
  catalog: 'product-list',
  filter_results: 'product-list',
  product_view: 'product-viewed',
  compare: 'product-compared',
  cart: 'cart-viewed',
  shipping_details: 'checkout-started',
  payment_details: 'checkout-started',
  checkout_bug: 'payment-failed',
  payment_error: 'payment-failed',
  error_page: 'snag-met',
  promo_page: 'promotion-seen',
  review_page: 'reviews-read',
  wishlist_add: 'wishlist-changed',
  account_page: 'account-used',
  support_chat: 'chat-written',
  newsletter: 'newsletter-joined',
  Acquisto: 'order-completed',
  'Acquisto in negozio': 'store-purchase',
  Reclamo: 'ticket-opened',
  'preventivo richiesto': 'quote-requested',
};

describe('the default catalogue', () => {
  it('has no problem, and numbers from 1 on without holes', () => {
    expect(checkCatalogue(catalogue)).toEqual([]);
    expect(catalogue.map((it) => it.number).sort((a, b) => a - b)).toEqual(catalogue.map((_, i) => i + 1));
  });

  it('uses channels of the domain and speaks both languages', () => {
    for (const { channel, name, says } of catalogue) {
      expect(CHANNELS).toContain(channel);
      for (const text of [name.it, name.en, says.it, says.en]) expect(text.length).toBeGreaterThan(2);
    }
    for (const language of ['it', 'en'] as const) {
      const names = catalogue.map((it) => it.name[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('names an event in one touchpoint only, unless a channel or a property tells them apart', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, filters } of catalogue) {
      for (const filter of filters) {
        if (Object.keys(filter).length > 1) continue;
        for (const name of filter.events ?? []) owners.set(name, (owners.get(name) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('keeps within what one filter may hold', () => {
    for (const { filters } of catalogue) {
      expect(filters.length).toBeLessThanOrEqual(50);
      for (const filter of filters) {
        expect((filter.events ?? []).length).toBeLessThanOrEqual(200);
        expect((filter.urls ?? []).length).toBeLessThanOrEqual(200);
      }
    }
  });
});

describe('recognised events', () => {
  const all = { ...ECOMMERCE, ...OTHER_SPECS, ...OWN, ...SDK, ...GA4, ...SPREADSHEETS };
  it.each(Object.entries(all))('%s → %s', (name, id) => {
    expect(track(name)).toBe(id);
  });

  it('knows the names of the specifications in other spellings', () => {
    for (const [name, id] of Object.entries({ ...ECOMMERCE, ...OTHER_SPECS, ...OWN, ...SDK })) {
      const lower = name.toLowerCase();
      expect(track(lower)).toBe(id);
      expect(track(lower.replaceAll(' ', '_'))).toBe(id);
      expect(track(lower.charAt(0).toUpperCase() + lower.slice(1))).toBe(id);
    }
  });

  it('leaves alone what is no contact with a customer, and what nobody named', () => {
    for (const name of ['Cost Recorded', 'Email Bounced', 'user_engagement', 'Something Else']) {
      expect(track(name)).toBe(UNMAPPED);
    }
  });

  it('tells a purchase in a store from one online by its channel', () => {
    expect(track('Order Completed', 'store')).toBe('store-purchase');
    expect(track('Order Completed', 'shop')).toBe('order-completed');
    expect(track('purchase', 'email')).toBe('order-completed');
  });

  it('tells messages apart by their channel', () => {
    expect(track('Message Delivered', 'email')).toBe('email-received');
    expect(track('Message Delivered', 'whatsapp')).toBe('message-received');
    expect(track('Message Clicked', 'email')).toBe('email-opened');
    expect(track('Message Clicked', 'sms')).toBe('message-opened');
  });

  it('reads where a deal went, whatever the words', () => {
    const deal = (stage: string, property = 'stage') =>
      classify({ name: 'Deal Stage Changed', properties: { [property]: stage } });
    expect(deal('Closed Won')).toBe('deal-won');
    expect(deal('Contract signed')).toBe('deal-won');
    expect(deal('Persa', 'new_stage')).toBe('deal-lost');
    expect(deal('Preventivo')).toBe('deal-negotiated');
    expect(deal('qualifiedtobuy', 'new_stage')).toBe('deal-opened');
    expect(deal('closedlost', 'dealstage')).toBe('deal-lost');
    expect(deal('closedwon', 'dealstage')).toBe('deal-won');
  });

  it('places by channel what no name said, after all names', () => {
    expect(track('Chiamata al negozio di Torino', 'phone')).toBe('call-answered');
    expect(track('Ticket opened', 'phone')).toBe('ticket-opened');
    expect(track('Survey Answered', 'store')).toBe('survey-answered');
    expect(track('Order Picked Up', 'store')).toBe('pickup');
    expect(track('visita', 'store')).toBe('store-visited');
    expect(track('Domanda', 'support')).toBe('support-contacted');
  });
});

describe('recognised pages', () => {
  it.each([
    ['/', 'home-viewed'],
    ['/it', 'home-viewed'],
    ['/en/home', 'home-viewed'],
    ['/index.php', 'home-viewed'],
    ['/collections/lamps', 'product-list'],
    ['/prodotti', 'product-list'],
    ['/it/categoria/lampade/', 'product-list'],
    ['/products/red-lamp?variant=2', 'product-viewed'],
    ['/collections/lamps/products/red-lamp', 'product-viewed'],
    ['/it/prodotto/lampada-rossa', 'product-viewed'],
    ['/carrello', 'cart-viewed'],
    ['/checkout/cart', 'cart-viewed'],
    ['/checkout', 'checkout-started'],
    ['/checkouts/c/1234/information', 'checkout-started'],
    ['/cassa', 'checkout-started'],
    ['/checkout/order-received/991', 'order-confirmation'],
    ['/checkout/onepage/success', 'order-confirmation'],
    ['/grazie', 'order-confirmation'],
    ['/pricing', 'price-viewed'],
    ['/it/prezzi', 'price-viewed'],
    ['/policies/shipping-policy', 'delivery-info'],
    ['/spedizioni', 'delivery-info'],
    ['/pages/returns', 'returns-info'],
    ['/resi-e-rimborsi.html', 'returns-info'],
    ['/pagamenti', 'payment-options'],
    ['/rate', 'payment-options'],
    ['/blogs/news/how-to-choose', 'content-read'],
    ['/consigli/come-scegliere', 'content-read'],
    ['/store-locator', 'store-locator'],
    ['/punti-vendita/torino', 'store-locator'],
    ['/contact-us', 'contact-page'],
    ['/contatti', 'contact-page'],
    ['/faq', 'help-read'],
    ['/assistenza', 'help-read'],
    ['/account/login', 'account-used'],
    ['/area-clienti', 'account-used'],
    ['/account/orders/12', 'order-tracked'],
    ['/i-miei-ordini', 'order-tracked'],
    ['/recensioni', 'reviews-read'],
    ['/offerte', 'promotion-seen'],
    ['/confronta', 'product-compared'],
    ['/search?q=lamp', 'products-searched'],
    ['/chi-siamo', 'about-read'],
    ['/404', 'snag-met'],
    ['/something/else', 'site-visited'],
  ])('%s → %s', (path, id) => {
    expect(page(path)).toBe(id);
  });

  it('does not take words inside other words for pages', () => {
    expect(page('/cartoline')).toBe('site-visited');
    expect(page('/gift-cart')).toBe('site-visited');
  });

  it('knows a page view without an address as a page', () => {
    expect(classify({ type: 'page', name: 'Page Viewed' })).toBe('site-visited');
    expect(classify({ type: 'screen', name: 'Screen Viewed' })).toBe('app-used');
  });
});

describe('recognised arrivals', () => {
  it.each([
    ['search', 'arrived-search'],
    ['ai', 'arrived-ai'],
    ['social', 'arrived-social'],
    ['influencer', 'arrived-social'],
    ['comparison', 'arrived-comparison'],
    ['marketplace', 'arrived-marketplace'],
    ['review', 'arrived-review'],
    ['press', 'arrived-press'],
    ['blog', 'arrived-blog'],
    ['email', 'arrived-email'],
    ['ad', 'ad-clicked'],
    ['word_of_mouth', 'referral-accepted'],
    ['whatsapp', 'message-opened'],
    ['partner', 'arrived-site'],
    ['flyer', 'arrived-offline'],
    ['direct', 'product-viewed'],
    ['shop', 'product-viewed'],
  ])('a product page from channel %s → %s', (channel, id) => {
    expect(page('/products/red-lamp', channel)).toBe(id);
  });

  it('counts a visit from an unknown site as such', () => {
    expect(page('/', 'direct', 'web')).toBe('arrived-site');
    expect(page('/', 'direct', 'internal')).toBe('home-viewed');
    expect(page('/products/red-lamp', 'shop', 'payment')).toBe('product-viewed');
  });

  it('keeps the pages that say more than the way there', () => {
    expect(page('/checkout', 'ad')).toBe('checkout-started');
    expect(page('/cart', 'email')).toBe('cart-viewed');
    expect(page('/contatti', 'search')).toBe('contact-page');
    expect(page('/account/orders', 'email')).toBe('order-tracked');
  });

  it('does not take other events of a customer who came that way for arrivals', () => {
    expect(track('Product Viewed', 'search')).toBe('product-viewed');
    expect(track('home', 'ad')).toBe('home-viewed');
  });
});
