import { Link } from '@tanstack/react-router';
import type { PersonRow } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { ChannelIcon } from '../../components/ChannelIcon';
import { Feeling } from '../../components/Feeling';
import { useChannelName } from '../../components/useChannelName';
import { useFormat } from '../../format';
import css from './CustomersTable.module.css';
import { StageBeads } from './StageBeads';

const HEADS = ['name', 'standing', 'last', 'contacts', 'orders', 'revenue', 'feeling'] as const;

export function CustomersTable({ people, waiting }: { people: readonly PersonRow[]; waiting: boolean }) {
  const { t } = useTranslation();
  return (
    <table className={css.table} data-waiting={waiting || undefined}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col" data-head={head}>
              {t(`customers.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <CustomerLine key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function CustomerLine({ person }: { person: PersonRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const workspace = useMe().workspace?.id ?? '';
  return (
    <tr>
      <th scope="row" data-head="name">
        <Link to="/w/$workspace/customers/$person" params={{ workspace, person: person.id }}>
          <span data-known={person.known || undefined}>{person.name || t('common.unknownPerson')}</span>
          {person.email && person.email !== person.name && <small>{person.email}</small>}
        </Link>
      </th>
      <td data-head="standing">
        {person.standing ? (
          <StageBeads standing={person.standing} />
        ) : (
          <small>{t('customers.noStage')}</small>
        )}
      </td>
      <td data-head="last">
        <span className={css.last}>
          <ChannelIcon channel={person.lastChannel} size={15} />
          {person.lastTouchpoint ? format.say(person.lastTouchpoint) : channel(person.lastChannel)}
        </span>
        <small>{person.lastContactAt && format.ago(person.lastContactAt)}</small>
      </td>
      <td data-head="contacts">{format.number(person.contacts)}</td>
      <td data-head="orders">{person.orders > 0 ? format.number(person.orders) : ''}</td>
      <td data-head="revenue">{person.revenue !== 0 ? format.money(person.revenue) : ''}</td>
      <td data-head="feeling">{person.feeling !== null && <Feeling value={person.feeling} />}</td>
    </tr>
  );
}
