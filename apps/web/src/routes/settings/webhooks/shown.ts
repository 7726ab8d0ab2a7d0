import type { WebhookKit } from '@viaggio/contract/webhooks';

/** What is being looked at: a delivery that came, or an example of the provider. */
export type Shown =
  | { readonly kind: 'delivery'; readonly id: string }
  | { readonly kind: 'sample'; readonly index: number };

export function shownBody(shown: Shown, samples: WebhookKit['samples']) {
  if (shown.kind === 'delivery') return { delivery: shown.id };
  const sample = samples[shown.index];
  return sample && { body: sample.body, headers: sample.headers };
}
