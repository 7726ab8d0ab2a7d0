import { type AddressRules, type CleanAddress, cleanAddress } from './address';
import type { Boundary, Fields } from './boundary';
import { joinPreferences, type Preferences } from './consent';
import { LIBRARY } from './library';
import { addLink, readLink } from './link';
import { keepOwner, type Owner, readOwner } from './owner';
import { type Message, Queue } from './queue';
import { viewPage } from './viewPage';

export interface ClientOptions extends AddressRules {
  /** The source's connection code. */
  readonly key: string;
  /**
   * `required` (unless told otherwise): nothing is stored or sent before somebody agreed. `granted`: the site answers
   * for it that none is needed.
   */
  readonly consent?: 'required' | 'granted' | undefined;
  /** Counts page views and visits of those who did not agree, without any identifier, storage or detail. */
  readonly count?: boolean | undefined;
}

/** What a site says to the SDK. Before consent calls wait in memory; after a refusal they come to nothing. */
export interface Client {
  /** The page that is open was seen. */
  page(name?: string, properties?: Fields): void;
  track(event: string, properties?: Fields): void;
  /** Who the visitor is: an id of the site's own, traits such as `email`, or both. */
  identify(userId?: string, traits?: Fields): void;
  /** The company the visitor belongs to. */
  group(groupId: string, traits?: Fields): void;
  /** One visitor under two ids: `userId`, and `previousId` or else the browser's own. */
  alias(userId: string, previousId?: string): void;
  /** Forgets who the visitor is, as after signing out: what follows is somebody else's. */
  reset(): void;
  /** What the visitor agreed to: all of it or nothing, or answers by purpose, of which `analytics` opens the gate. */
  consent(said: boolean | Preferences): void;
  /** The address, changed so that another site of the same owner knows the visitor again within two minutes. */
  link(href: string): string;
}

/** Most calls that wait for consent. */
const MOST_HELD = 50;

/** The SDK without its browser. */
export class Core implements Client {
  readonly #options: ClientOptions;
  readonly #at: Boundary;
  readonly #queue: Queue;
  readonly #platforms: Record<string, Preferences | undefined> = {};
  /** undefined: nobody has decided yet. */
  #mayMeasure: boolean | undefined;
  #owner: Owner = {};
  #held: Message[] = [];
  #counts: Message[] = [];
  /** The page seen last: what is told belongs to it, though the address may have moved on already. */
  #seen: { readonly url: string; readonly path: string } | undefined;
  #linked: string | null = null;

  constructor(options: ClientOptions, at: Boundary) {
    this.#options = options;
    this.#at = at;
    this.#queue = new Queue(at);
  }

  /** Begins: finds what an earlier page kept. `linked`: the parameter of a decorated link. */
  start(linked: string | null): void {
    this.#linked = linked;
    this.hear('site', this.#platforms.site ?? readOwner(this.#at).said);
  }

  /** An address as events name it. */
  clean(href: string): CleanAddress {
    return cleanAddress(this.#at, href, this.#options);
  }

  /** What a platform of consent says; undefined: not decided yet. */
  hear(platform: string, heard: Preferences | undefined): void {
    this.#platforms[platform] = heard;
    const isOpen = this.#options.consent === 'granted';
    const said = joinPreferences(Object.values(this.#platforms)) ?? (isOpen ? {} : undefined);
    const analytics = said?.analytics ?? isOpen;
    if (said && analytics) this.#agree(said);
    else if (said?.analytics === false) this.#refuse(said, isOpen);
  }

  consent(said: boolean | Preferences): void {
    this.hear('site', typeof said === 'boolean' ? { analytics: said } : said);
  }

  page(name?: string, properties: Fields = {}): void {
    const { url, path, context, visit } = viewPage(this.#at, this.#seen?.url, this.#options);
    this.#seen = { url, path };
    this.#add('page', { name, properties }, context);
    if (this.#mayMeasure || !this.#options.count) return;
    this.#count('page_views', {});
    if (visit) this.#count('visits', visit);
    if (this.#mayMeasure === false) this.#sendCounts();
  }

  track(event: string, properties: Fields = {}): void {
    this.#add('track', { event, properties });
  }

  identify(userId?: string, traits: Fields = {}): void {
    this.#add('identify', { userId: userId || undefined, traits });
  }

  group(groupId: string, traits: Fields = {}): void {
    this.#add('group', { groupId, traits });
  }

  alias(userId: string, previousId?: string): void {
    this.#add('alias', { userId, previousId });
  }

  reset(): void {
    const { anonymousId, consent, said } = this.#owner;
    this.#held = [];
    // Consent was the browser's, and stays.
    if (anonymousId) this.#keep({ anonymousId: this.#at.newId(), consent, said });
  }

  link(href: string): string {
    const { anonymousId } = this.#owner;
    return anonymousId ? addLink(this.#at, href, anonymousId) : href;
  }

  /** Sends at once what waits for company: the page may not come back. */
  flush(): void {
    this.#queue.flush();
  }

  /** The page ends. Whoever decided nothing on it is counted, and what waited for them is forgotten. */
  leave(): void {
    if (this.#mayMeasure === undefined) {
      this.#held = [];
      this.#sendCounts();
    }
    this.#queue.leave();
  }

  #write(type: string, fields: Fields, context: Fields): Message {
    const { newId, clock } = this.#at;
    return {
      type,
      messageId: newId(),
      timestamp: clock(),
      ...fields,
      context: { library: LIBRARY, ...context },
    };
  }

  #add(type: string, fields: Fields, context?: Fields): void {
    if (this.#mayMeasure === false) return;
    const { url, path } = this.#seen ?? this.clean(this.#at.page().href);
    const message = this.#write(type, fields, context ?? { page: { url, path } });
    if (this.#mayMeasure) this.#post(message, true);
    else this.#held = [...this.#held, message].slice(-MOST_HELD);
  }

  /** Sends an event as the owner's, who may become somebody by it. `keep`: on the device too. */
  #post(message: Message, keep: boolean): void {
    const { type, userId = this.#owner.userId, groupId = this.#owner.groupId, previousId } = message;
    const { anonymousId, consent } = this.#owner;
    this.#owner = { ...this.#owner, userId, groupId };
    if (keep && (message.userId || message.groupId)) this.#keep(this.#owner);
    const context = {
      ...(message.context as Fields),
      groupId,
      consent: { categoryPreferences: consent },
    };
    const ends = type === 'alias' && { previousId: previousId ?? anonymousId };
    this.#queue.add({ ...message, ...ends, anonymousId, userId, context }, keep);
  }

  #keep(owner: Owner): void {
    this.#owner = owner;
    keepOwner(this.#at, owner);
  }

  /**
   * The visitor agrees: from here on something is kept. Who agreed to what, and when, is told by an identify without
   * traits: a record of ours, which is no contact. Whoever came by a link goes on as who they were there, or, known here
   * already, becomes one with them.
   */
  #agree(consent: Preferences): void {
    const known = this.#mayMeasure ? this.#owner : readOwner(this.#at);
    const linked = readLink(this.#at, this.#linked);
    const anonymousId = known.anonymousId ?? linked ?? this.#at.newId();
    if (!this.#mayMeasure) this.#queue.adopt();
    this.#mayMeasure = true;
    this.#linked = null;
    this.#counts = [];
    this.#keep({ ...known, anonymousId, consent, said: this.#platforms.site });
    if (JSON.stringify(known.consent ?? {}) !== JSON.stringify(consent)) this.#add('identify', {});
    const ends = [linked, anonymousId].map((value) => ({ type: 'anonymousId', value }));
    if (linked && linked !== anonymousId) this.#add('merge', { mergeProperties: ends });
    for (const message of this.#held) this.#post(message, true);
    this.#held = [];
  }

  /**
   * The visitor refuses: nothing stays, but what the site said where silence would mean consent. Taking back what was
   * given is told once, and kept nowhere, or the server would not know.
   */
  #refuse(consent: Preferences, isOpen: boolean): void {
    const { site } = this.#platforms;
    this.#owner = { ...readOwner(this.#at), ...this.#owner, consent };
    if (this.#mayMeasure !== false) this.#queue.forget();
    this.#mayMeasure = false;
    this.#held = [];
    keepOwner(this.#at, isOpen && site ? { said: site } : undefined);
    if (this.#owner.anonymousId) this.#post(this.#write('identify', {}, {}), false);
    this.#owner = {};
    this.#sendCounts();
  }

  /** Says nothing of the page, and nothing of the browser. */
  #count(metric: string, context: Fields): void {
    const fields = { event: 'Count Recorded', properties: { metric, count: 1 } };
    this.#counts.push(this.#write('track', fields, context));
  }

  #sendCounts(): void {
    for (const count of this.#counts) this.#queue.add(count, false);
    this.#counts = [];
  }
}
