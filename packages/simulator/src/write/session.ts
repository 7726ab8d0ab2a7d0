import { ORIGINS, type Origin } from '../brand/index';
import type { Visit } from '../plan/index';
import { accountTraits, subscriberTraits, userIdOf } from './identityOf';
import type { PageContext, Touch } from './item';
import { type Place, pageOf } from './pages';
import type { Fact, Scribe } from './scribe';

/** Pages that say more than the way there: even the first of a visit counts as what it is. */
const SPEAKS_FOR_ITSELF: ReadonlySet<Touch> = new Set(['cart', 'checkout', 'account', 'order_page', 'help']);
const CLICK_IDS = { gclid: 'Cj0KCQjw', fbclid: 'IwAR', ttclid: 'E.C.P.' } as const;

/** One visit while it is being written: where it stands, what time it is there, and who the site thinks it is. */
export class Session {
  private at: number;
  private page: PageContext | undefined;
  private first = true;
  private userId: string | undefined;
  private readonly origin: Origin;
  readonly inApp: boolean;

  constructor(
    readonly scribe: Scribe,
    readonly visit: Visit,
  ) {
    this.at = visit.time;
    this.inApp = visit.device.kind === 'app';
    this.userId = visit.known ? userIdOf(visit.person, visit.second) : undefined;
    const origin = scribe.luck.weighted(ORIGINS[visit.entry]);
    this.origin = visit.campaign ? withCampaign(origin, visit.campaign) : origin;
    if (this.inApp) this.openApp();
    if (visit.greets !== 'none') this.identify(visit.greets);
  }

  get time(): number {
    return this.at;
  }

  /** Seconds go by. */
  wait(least: number, most: number): void {
    this.at += 1000 * least + this.scribe.luck.below(1000 * (most - least));
  }

  /** Opens a page, or a screen of the app. */
  open(place: Place, touch: Touch): void {
    if (this.inApp) {
      this.post({
        type: 'screen',
        name: place.title,
        touch: 'screen',
        channel: 'app',
        properties: { path: place.path },
      });
      this.wait(3, 20);
      return;
    }
    const arriving = this.first && this.visit.entry !== 'direct' && this.visit.device.kind !== 'kiosk';
    const search = arriving ? this.searchPart() : '';
    const from = this.first ? this.origin.referrer : (this.page?.url ?? '');
    this.page = pageOf(place, from, search);
    const counts = arriving && !SPEAKS_FOR_ITSELF.has(touch) ? 'arrival' : touch;
    const channel = arriving ? this.visit.entry : 'web';
    const properties = this.here(this.page);
    this.post({ type: 'page', name: place.title, touch: counts, channel, properties }, arriving);
    if (arriving && this.visit.entry === 'ad') this.reportAd();
    this.first = false;
    this.wait(4, 50);
  }

  /** Does something on the page that is open. */
  track(event: string, touch: Touch, properties: Record<string, unknown> = {}): void {
    const channel = this.inApp ? 'app' : 'web';
    this.post({ type: 'track', event, touch, channel, properties: this.here(properties) });
    this.wait(2, 25);
  }

  /** Tells the site who it is: by address, or with an account. */
  identify(level: 'email' | 'account'): void {
    const { person, second, device } = this.visit;
    const userId = level === 'account' ? userIdOf(person, second) : this.userId;
    const traits =
      level === 'account'
        ? accountTraits(person, this.scribe.world.seed, second === true)
        : subscriberTraits(person, second === true);
    this.scribe.byDevice(
      device,
      this.at,
      {
        type: 'identify',
        touch: 'identity',
        actor: 'brand',
        channel: 'web',
        userId,
        anonymousId: device.anonymousId,
        traits,
      },
      this.page,
    );
    this.at += 40 + this.scribe.luck.below(400);
    if (level === 'account' && device.remembersUser) this.userId = userId;
  }

  /** The ids the shop's own server knows of this visit. */
  get ids(): { readonly userId: string | undefined; readonly anonymousId: string } {
    return { userId: this.userId, anonymousId: this.visit.device.anonymousId };
  }

  private openApp(): void {
    const push = this.visit.entry === 'push';
    if (push)
      this.track('Push Notification Tapped', 'message_read', { channel: 'push', campaign: 'riordino' });
    this.track('Application Opened', 'screen', { from_background: push });
  }

  private reportAd(): void {
    const { campaign } = this.origin;
    this.at += 30 + this.scribe.luck.below(200);
    const properties = { campaign: campaign!.name, network: campaign!.source, creative: campaign!.content };
    this.post({ type: 'track', event: 'Ad Clicked', touch: 'ad', channel: 'ad', properties }, true);
  }

  private post(fact: Fact, arriving = false): void {
    const { device } = this.visit;
    fact.userId = this.userId;
    fact.anonymousId = device.anonymousId;
    this.scribe.byDevice(device, this.at, fact, this.page, arriving ? campaignOf(this.origin) : undefined);
  }

  /** What happens at a kiosk happens in its shop. */
  private here(properties: object): Record<string, unknown> {
    const { device, store } = this.visit;
    if (device.kind !== 'kiosk' || store === undefined) return properties as Record<string, unknown>;
    return { ...properties, place: store };
  }

  private searchPart(): string {
    const { campaign, clickId } = this.origin;
    const parts: string[] = [];
    if (this.visit.referral !== undefined) parts.push(`ref=${this.visit.referral}`);
    if (campaign !== undefined) {
      parts.push(`utm_source=${campaign.source}`, `utm_medium=${campaign.medium}`);
      if (campaign.name !== '') parts.push(`utm_campaign=${campaign.name}`);
    }
    if (clickId !== undefined) parts.push(`${clickId}=${CLICK_IDS[clickId]}${this.scribe.luck.hex(2)}`);
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
  }
}

function withCampaign(origin: Origin, name: string): Origin {
  return origin.campaign === undefined ? origin : { ...origin, campaign: { ...origin.campaign, name } };
}

function campaignOf(origin: Origin): Record<string, string> | undefined {
  if (origin.campaign === undefined) return undefined;
  const { source, medium, name, content } = origin.campaign;
  return { source, medium, ...(name !== '' && { name }), ...(content !== undefined && { content }) };
}
