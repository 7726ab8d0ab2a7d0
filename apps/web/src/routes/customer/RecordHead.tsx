import { Link, useParams } from '@tanstack/react-router';
import type { Person } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { Feeling } from '../../components/Feeling';
import { type Format, useFormat } from '../../format';
import { StageBeads } from '../customers/StageBeads';
import css from './RecordHead.module.css';

export function RecordHead({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { standing } = person;
  return (
    <header className={css.head}>
      <div className={css.who}>
        <h1 data-known={person.known || undefined}>{person.name || t('common.unknownPerson')}</h1>
        {standing && (
          <p className={css.standing}>
            <StageBeads standing={standing} />
            <span>
              {t('customer.since', { stage: format.say(standing.name), date: format.date(standing.since) })}
              {standing.lapsesAt && standing.state === 'dormant' && (
                <>, {t('customer.lapses', { date: format.date(standing.lapsesAt) })}</>
              )}
            </span>
          </p>
        )}
        <PersonasOf personas={person.personas} />
        {person.redirectedFrom && <p className={css.note}>{t('customer.redirected')}</p>}
        {person.setApart && <p className={css.note}>{t('customer.setApart')}</p>}
      </div>
      <dl className={css.facts}>
        {factsOf(person, format).map(([name, value]) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt>{t(`customer.facts.${name}`)}</dt>
          </div>
        ))}
        {person.feeling !== null && (
          <div>
            <dd>
              <Feeling value={person.feeling} size={22} />
            </dd>
            <dt>{t('customer.feelsLike')}</dt>
          </div>
        )}
      </dl>
    </header>
  );
}

/** The buyer personas they belong to. */
function PersonasOf({ personas }: Pick<Person, 'personas'>) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  if (personas.length === 0) return null;
  return (
    <p className={css.personas}>
      <span>{t('customers.personas')}</span>
      {personas.map(({ id, name }) => (
        <Link key={id} to="/w/$workspace/customers/personas/$persona" params={{ workspace, persona: id }}>
          {name}
        </Link>
      ))}
    </p>
  );
}

function factsOf(person: Person, format: Format) {
  return [
    ['contacts', format.number(person.contacts)],
    ['orders', format.number(person.orders)],
    ['revenue', format.money(person.revenue)],
    ['first', person.firstContactAt ? format.date(person.firstContactAt) : '–'],
  ] as const;
}
