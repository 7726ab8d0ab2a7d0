import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { useFormat } from '../../../format';
import { ContactView } from './ContactView';
import type { TimelineLine } from './foldTimeline';
import css from './TimelineLine.module.css';

/** A contact alone, or a visit that opens into its contacts. */
export function TimelineLineView({ line }: { line: TimelineLine }) {
  const [open, setOpen] = useState(false);
  const [latest] = line.contacts;
  if (!latest) return null;
  if (line.contacts.length === 1) return <ContactView contact={latest} />;
  return (
    <>
      <Visit line={line} open={open} onToggle={() => setOpen(!open)} />
      {open && line.contacts.map((contact) => <ContactView key={contact.id} contact={contact} inside />)}
      {!open &&
        line.contacts
          .filter((contact) => contact.signal || contact.value !== 0)
          .map((contact) => <ContactView key={contact.id} contact={contact} inside />)}
    </>
  );
}

function Visit({ line, open, onToggle }: { line: TimelineLine; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = line.contacts.at(-1) ?? line.contacts[0];
  const latest = line.contacts[0];
  if (!first || !latest) return null;
  const ours = line.contacts.every((contact) => contact.actor === 'brand');
  const seconds = (Date.parse(latest.time) - Date.parse(first.time)) / 1000;
  const names = [
    ...new Set(
      line.contacts.toReversed().map((c) => (c.touchpoint ? format.say(c.touchpoint.name) : c.name)),
    ),
  ];
  return (
    <li className={css.line}>
      <time dateTime={first.time}>{format.date(first.time, 'time')}</time>
      <span className={css.node} data-shape="visit" aria-hidden />
      <button type="button" className={css.visit} aria-expanded={open} onClick={onToggle}>
        <ChannelIcon channel={first.channel} />
        <strong>
          {t(ours ? 'customer.oursFolded' : 'customer.visit', {
            count: line.contacts.length,
            n: line.contacts.length,
          })}
        </strong>
        {seconds >= 1 && !ours && <span className={css.faint}>{format.duration(seconds)}</span>}
        <IconChevronDown size={16} stroke={1.6} className={css.chevron} aria-hidden />
        <span className={css.names}>{names.join(' → ')}</span>
      </button>
    </li>
  );
}
