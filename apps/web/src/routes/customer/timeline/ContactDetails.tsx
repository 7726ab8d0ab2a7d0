import type { TimelineContact } from '@viaggio/contract/people';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { traitText } from '../traitText';
import css from './TimelineLine.module.css';

/** The event behind a contact, as it came. */
export function ContactDetails({ contact }: { contact: TimelineContact }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows: readonly (readonly [string, string])[] = [
    [t('customer.event'), contact.name],
    [format.date(contact.time, 'full'), contact.touchpoint ? format.say(contact.touchpoint.says) : ''],
    [t('customer.source'), contact.source],
    [t('customer.address'), contact.url],
    [t('customer.referrer'), contact.referrer],
    [t('customer.campaign'), contact.campaign],
    [t('customer.device'), contact.device],
    ...Object.entries(contact.properties).map(([name, value]) => [name, traitText(value)] as const),
  ];
  return (
    <dl className={css.details}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
