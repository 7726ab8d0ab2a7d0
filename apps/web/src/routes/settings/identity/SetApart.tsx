import { Link, useParams } from '@tanstack/react-router';
import type { IdentityHealth } from '@viaggio/contract/identity';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';

export function SetApart({ people }: { people: IdentityHealth['setApart'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <>
      <h2 className={rows.title}>{t('settings.identity.setApart')}</h2>
      <p className={rows.lead}>
        {t(people.length > 0 ? 'settings.identity.setApartHelp' : 'settings.identity.noSetApart')}
      </p>
      <ul className={people.length > 0 ? rows.rows : undefined}>
        {people.map(({ personId, name, contacts }) => (
          <li key={personId} className={rows.row}>
            <Link
              to="/w/$workspace/customers/$person"
              params={{ workspace, person: personId }}
              className={rows.grow}
            >
              {name || t('common.unknownPerson')}
            </Link>
            <span>{t('common.contacts', { count: contacts, n: format.number(contacts) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
