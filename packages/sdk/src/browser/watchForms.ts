import { redact } from '../core/address';
import { isBuying } from './isBuying';
import { isIgnored, nameElement, type Watch } from './watch';

/** Forms that are no message to the site: signing in and searching. */
const NOT_SENT = '[type=password],[type=search],[name=q],[name=s]';
/** Something to write in: a form without one puts things into carts. */
const WRITTEN = 'textarea,input:not([type]),[type=text],[type=email],[type=tel]';
const NO_FIELD = /hidden|submit|button/;

/** Forms that are sent: their name and the names of their fields, never a value. */
export function watchForms({ core, options }: Watch): void {
  addEventListener(
    'submit',
    ({ target }) => {
      const form = target as HTMLFormElement;
      if (isIgnored(form) || form.querySelector(NOT_SENT) || !form.querySelector(WRITTEN)) return;
      if (isBuying(options)) return;
      const names = [...form.elements]
        .filter((field) => !NO_FIELD.test((field as HTMLInputElement).type))
        .flatMap((field) => redact(field.getAttribute('name') ?? '').slice(0, 60) || []);
      core.track('Form Submitted', { form: nameElement(form), fields: [...new Set(names)].slice(0, 30) });
    },
    true,
  );
}
