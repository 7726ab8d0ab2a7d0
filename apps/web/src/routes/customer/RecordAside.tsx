import type { Person } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { useIdentifierName } from '../../components/useIdentifierName';
import { useKnownName } from '../../components/useKnownName';
import { AsidePair, AsidePart } from './AsidePart';
import { ChannelVolumes } from './ChannelVolumes';
import { PurposesPart } from './PurposesPart';
import css from './RecordAside.module.css';
import { traitText } from './traitText';

/** What is known of somebody, beside what they did. */
export function RecordAside({ person }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <aside className={css.aside}>
      <Identifiers person={person} />
      <Traits person={person} />
      <ChannelVolumes channels={person.channels} />
      <AsidePart title={t('customer.aside.accounts')} show={person.accounts.length > 0}>
        {person.accounts.map((account) => (
          <AsidePair key={account.id} name={account.role}>
            {account.name || account.id}
          </AsidePair>
        ))}
      </AsidePart>
      <Consent person={person} />
      <PurposesPart person={person} />
      <AsidePart title={t('customer.aside.places')} show={person.places.length > 0}>
        <p>{person.places.join(', ')}</p>
      </AsidePart>
    </aside>
  );
}

function Identifiers({ person }: { person: Person }) {
  const { t } = useTranslation();
  const kind = useIdentifierName();
  return (
    <AsidePart title={t('customer.aside.identifiers')} show={person.identifiers.length > 0}>
      {person.identifiers.map((each) => (
        <AsidePair key={`${each.kind}:${each.value}`} name={kind(each.kind)}>
          <span className={css.code}>{each.value}</span>
          {each.shared && <small>{t('customer.aside.shared')}</small>}
        </AsidePair>
      ))}
    </AsidePart>
  );
}

function Traits({ person }: { person: Person }) {
  const { t } = useTranslation();
  const trait = useKnownName('traits');
  const kinds = new Set<string>(person.identifiers.map(({ kind }) => kind));
  const traits = Object.entries(person.traits).filter(
    // What identifies somebody stands above, among the identifiers.
    ([name, value]) => traitText(value) !== '' && !kinds.has(name),
  );
  return (
    <AsidePart title={t('customer.aside.traits')}>
      {traits.length === 0 && <p className={css.none}>{t('customer.aside.noTraits')}</p>}
      {traits.map(([name, value]) => (
        <AsidePair key={name} name={trait(name)}>
          {typeof value === 'boolean' ? t(value ? 'common.yes' : 'common.no') : traitText(value)}
        </AsidePair>
      ))}
    </AsidePart>
  );
}

function Consent({ person }: { person: Person }) {
  const { t } = useTranslation();
  const name = useKnownName('consents');
  return (
    <AsidePart title={t('customer.aside.consent')} show={person.consent.length > 0}>
      {person.consent.map(({ category, granted }) => (
        <AsidePair key={category} name={name(category)}>
          {t(granted ? 'customer.aside.granted' : 'customer.aside.refused')}
        </AsidePair>
      ))}
    </AsidePart>
  );
}
