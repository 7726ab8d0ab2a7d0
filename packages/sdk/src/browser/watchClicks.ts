import { createRage } from '../core/rage';
import { isIgnored, nameElement, type Watch } from './watch';
import { watchResponse } from './watchResponse';

/** What looks as if a click would do something. */
const CLICKABLE = 'button,[role=button],input[type=submit],summary,a';

/** Clicks in anger, and clicks to which nothing answers. */
export function watchClicks({ once }: Watch): void {
  const isRage = createRage();
  addEventListener(
    'click',
    ({ target, timeStamp, clientX, clientY, isTrusted, detail }) => {
      const element = target as Element;
      if (!isTrusted || isIgnored(element)) return;
      const clicked = element.closest(CLICKABLE) ?? element;
      const name = nameElement(clicked);
      const tell = (event: string) => once(event, name, { element: name });
      // Several clicks on a text choose a line of it; on a stepper they count. A key press has no detail.
      const isPlain = String(getSelection()) === '' && !clicked.parentElement?.querySelector('input,select');
      if (detail > 0 && isRage(timeStamp, clientX, clientY) && isPlain) tell('Rage Click');
      if (clicked.matches(CLICKABLE) && !leadsAway(clicked)) watchResponse(() => tell('Dead Click'));
    },
    true,
  );
}

/** A link that leads elsewhere answers by going there, however long that takes. */
function leadsAway(element: Element): boolean {
  return /^(?!#|javascript:)./i.test(element.getAttribute('href') ?? '');
}

/** Links to other sites: told, or, where the site is of the same owner, decorated for as long as the click takes. */
export function watchLinks({ core, options }: Watch): void {
  const { domains = [] } = options;
  const follow = ({ target }: Event): void => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^=http],a[href^="//"]');
    if (!link || isIgnored(link) || link.host === location.host) return;
    const { host, href } = link;
    if (domains.some((domain) => `.${link.hostname}`.endsWith(`.${domain}`))) {
      const written = link.getAttribute('href')!;
      link.href = core.link(href);
      setTimeout(() => link.setAttribute('href', written));
    } else core.track('Outbound Link Clicked', { host, path: core.clean(href).path });
  };
  for (const click of ['click', 'auxclick']) addEventListener(click, follow, true);
}
