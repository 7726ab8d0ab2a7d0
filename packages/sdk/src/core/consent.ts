/**
 * Answers by purpose: `analytics` opens the gate; `marketing`, `profiling` and others are only passed on, in
 * `context.consent.categoryPreferences`. Without an entry nothing was said of a purpose.
 */
export type Preferences = Readonly<Record<string, boolean>>;

/**
 * What several sources of consent say together: a purpose is granted only when nobody who speaks of it refuses it.
 * undefined: nobody has decided yet.
 */
export function joinPreferences(said: readonly (Preferences | undefined)[]): Preferences | undefined {
  let joined: Record<string, boolean> | undefined;
  for (const one of said) {
    if (!one) continue;
    joined ??= {};
    for (const purpose in one) joined[purpose] = joined[purpose] !== false && one[purpose] === true;
  }
  return joined;
}

/** Types of Google's consent mode (version 2), and the purpose each is for us. */
const GOOGLE: Readonly<Record<string, string>> = {
  analytics_storage: 'analytics',
  ad_user_data: 'marketing',
  ad_personalization: 'profiling',
};

/** The arguments of `gtag`, as a list or as an `arguments` object. */
interface Command {
  readonly 0?: unknown;
  readonly 1?: unknown;
  readonly 2?: Readonly<Record<string, unknown>>;
}

/**
 * Follows the commands of Google's consent mode in their order, each as `gtag('consent', action, types)` puts it into
 * the data layer, and answers what they say so far. A default that denies is no refusal yet. One for some regions
 * counts where it denies and not where it grants: where the visitor is, nobody knows here.
 */
export function followGoogleConsent(): (entry: unknown) => Preferences | undefined {
  const purposes: Record<string, boolean> = {};
  let isUpdated = false;
  return (entry) => {
    const { 0: name, 1: action, 2: said = {} } = (entry ?? {}) as Command;
    if (name === 'consent') {
      isUpdated ||= action === 'update';
      for (const type in GOOGLE) {
        const purpose = GOOGLE[type]!;
        if (said[type] === 'denied') purposes[purpose] = false;
        else if (said[type] && (isUpdated || !said.region)) purposes[purpose] = true;
      }
    }
    return purposes.analytics || isUpdated ? { ...purposes } : undefined;
  };
}

/** What we read of the answer of a consent platform that speaks IAB's Transparency and Consent Framework (2.x). */
export interface TcData {
  readonly gdprApplies?: boolean;
  readonly eventStatus?: string;
  readonly purpose?: { readonly consents?: Readonly<Record<string, boolean>> };
  readonly publisher?: { readonly consents?: Readonly<Record<string, boolean>> };
}

/**
 * What an answer of the framework says. Viaggio is the site's own tool and no vendor of the framework: consents to the
 * publisher count where the platform asks for them, else those to purposes. Measuring takes purpose 1 (keep and read
 * on the device) and 8 (measure content); marketing 2, profiling 3. Legitimate interest does not count as consent.
 */
export function readTcData({
  gdprApplies,
  eventStatus,
  purpose,
  publisher,
}: TcData): Preferences | undefined {
  if (gdprApplies === false) return { analytics: true };
  if (eventStatus !== 'tcloaded' && eventStatus !== 'useractioncomplete') return undefined;
  const ofPublisher = publisher?.consents;
  const consents = ofPublisher?.[1] === undefined ? purpose?.consents : ofPublisher;
  const has = (number: number): boolean => !!(consents?.[1] && consents[number]);
  return { analytics: has(8), marketing: has(2), profiling: has(3) };
}
