import type { TimelineContact } from '@viaggio/contract/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { Face } from '../../../components/Face';
import { Quote } from '../../../components/Quote';
import { useChannelName } from '../../../components/useChannelName';
import { useFormat } from '../../../format';
import { ContactDetails } from './ContactDetails';
import css from './TimelineLine.module.css';

/** One contact: what, how, who began it, what it was worth, what they said. */
export function ContactView({ contact, inside }: { contact: TimelineContact; inside?: boolean }) {
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { touchpoint, signal } = contact;
  const setting = touchpoint?.setting ?? 'online';
  return (
    <li
      className={css.line}
      data-inside={inside || undefined}
      data-setting={setting}
      data-actor={contact.actor}
    >
      <time dateTime={contact.time}>{format.date(contact.time, 'time')}</time>
      {signal && signal.emotion !== null ? (
        <span className={css.face}>
          <Face value={signal.emotion} size={22} />
        </span>
      ) : (
        <span className={css.node} data-shape={setting} data-actor={contact.actor} aria-hidden />
      )}
      <div>
        <p className={css.what}>
          <button type="button" className={css.open} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChannelIcon channel={contact.channel} />
            <strong>{touchpoint ? format.say(touchpoint.name) : contact.name}</strong>
          </button>
          <Marks contact={contact} />
        </p>
        {signal?.text && (
          <blockquote className={css.words}>
            <Quote>{signal.text}</Quote>
          </blockquote>
        )}
        {open && <ContactDetails contact={contact} />}
      </div>
    </li>
  );
}

function Marks({ contact }: { contact: TimelineContact }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const { signal } = contact;
  return (
    <>
      {contact.value !== 0 && (
        <span className={css.value}>{format.amount(contact.value, contact.currency)}</span>
      )}
      {signal && signal.score !== null && signal.scale !== null && (
        <span className={css.value}>
          {t('customer.score', { score: format.number(signal.score), scale: format.number(signal.scale) })}
        </span>
      )}
      <span className={css.mark}>
        {[contact.place || channel(contact.channel), contact.campaign].filter(Boolean).join(' · ')}
      </span>
      {contact.touchpoint?.setting === 'offline' && <span className={css.mark}>{t('map.offline')}</span>}
      {contact.actor === 'brand' && <span className={css.mark}>{t('customer.ours')}</span>}
      {contact.actor === 'third' && <span className={css.mark}>{t('customer.third')}</span>}
      {!contact.touchpoint && <span className={css.mark}>{t('customer.unmapped')}</span>}
      {contact.late && (
        <span className={css.mark} data-warn>
          {t('customer.late')}
        </span>
      )}
      {contact.clockCorrected && (
        <span className={css.mark} data-warn>
          {t('customer.corrected')}
        </span>
      )}
    </>
  );
}
