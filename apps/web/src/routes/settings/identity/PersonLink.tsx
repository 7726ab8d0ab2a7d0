import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A customer by name, leading to the record. */
export function PersonLink({ person }: { person: { readonly personId: string; readonly name: string } }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <Link to="/w/$workspace/customers/$person" params={{ workspace, person: person.personId }}>
      {person.name || t('common.unknownPerson')}
    </Link>
  );
}
