import type { Person } from '@viaggio/contract/people';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../components/ChannelIcon';
import { useChannelName } from '../../components/useChannelName';
import { useIdentifierName } from '../../components/useIdentifierName';
import { useTraitName } from '../../components/useTraitName';
import { useFormat } from '../../format';
import css from './RecordAside.module.css';
import { traitText } from './traitText';

/** What is known of somebody, beside what they did. */
export function RecordAside({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const kind = useIdentifierName();
  const trait = useTraitName();
  const traits = Object.entries(person.traits).filter(([, value]) => traitText(value) !== '');
  return (
    <aside className={css.aside}>
      <Part title={t('customer.aside.identifiers')}>
        {person.identifiers.map((each) => (
          <Pair key={`${each.kind}:${each.value}`} name={kind(each.kind)}>
            <span className={css.code}>{each.value}</span>
            {each.shared && <small>{t('customer.aside.shared')}</small>}
          </Pair>
        ))}
      </Part>
      <Part title={t('customer.aside.traits')}>
        {traits.length === 0 && <p className={css.none}>{t('customer.aside.noTraits')}</p>}
        {traits.map(([name, value]) => (
          <Pair key={name} name={trait(name)}>
            {typeof value === 'boolean' ? t(value ? 'common.yes' : 'common.no') : traitText(value)}
          </Pair>
        ))}
      </Part>
      <Part title={t('customer.aside.channels')} show={person.channels.length > 0}>
        {person.channels.map((each) => (
          <p key={each.channel} className={css.channel}>
            <ChannelIcon channel={each.channel} size={15} /> {channel(each.channel)}
            <span>{format.number(each.contacts)}</span>
          </p>
        ))}
      </Part>
      <Part title={t('customer.aside.accounts')} show={person.accounts.length > 0}>
        {person.accounts.map((account) => (
          <Pair key={account.id} name={account.role}>
            {account.name || account.id}
          </Pair>
        ))}
      </Part>
      <Part title={t('customer.aside.consent')} show={person.consent.length > 0}>
        {person.consent.map(({ category, granted }) => (
          <Pair key={category} name={category}>
            {t(granted ? 'customer.aside.granted' : 'customer.aside.refused')}
          </Pair>
        ))}
      </Part>
      <Part title={t('customer.aside.places')} show={person.places.length > 0}>
        <p>{person.places.join(', ')}</p>
      </Part>
    </aside>
  );
}

function Part({ title, show = true, children }: { title: string; show?: boolean; children: ReactNode }) {
  if (!show) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.pair}>
      <span>{name}</span>
      <span>{children}</span>
    </div>
  );
}
