import { Link } from '@tanstack/react-router';
import type { PersonRow } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/session';
import { useFormat } from '../format';
import { Face } from './Face';
import css from './PeopleList.module.css';
import { useChannelName } from './useChannelName';

/** A short list of customers: who, and the last thing they did. */
export function PeopleList({ people }: { people: readonly PersonRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const channel = useChannelName();
  const workspace = useMe().workspace?.id ?? '';
  return (
    <ul className={css.people}>
      {people.map((person) => {
        const when = person.at ?? person.lastContactAt;
        return (
          <li key={person.id}>
            <Link to="/w/$workspace/customers/$person" params={{ workspace, person: person.id }}>
              <span className={css.name} data-known={person.known || undefined}>
                {person.name || t('common.unknownPerson')}
              </span>
              <span className={css.when}>{when && format.ago(when)}</span>
              <span className={css.last}>
                {person.lastTouchpoint ? format.say(person.lastTouchpoint) : channel(person.lastChannel)}
                {person.revenue > 0 && ` · ${format.money(person.revenue)}`}
              </span>
              {person.feeling !== null && <Face value={person.feeling} size={16} />}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
