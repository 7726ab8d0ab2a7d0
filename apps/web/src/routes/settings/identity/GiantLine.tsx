import type { Suspects } from '@viaggio/contract/identity';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './identity.module.css';
import { PersonLink } from './PersonLink';
import { SharedButton } from './SharedButton';
import { useDecide } from './useDecide';

/** Somebody with very many identifiers or contacts: what holds them together, and the two answers. */
export function GiantLine({ giant }: { giant: Suspects['giants'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useIdentifierName();
  const may = useMay('editor');
  const decide = useDecide();
  const { kinds, joiners, contacts, personId } = giant;
  const holds = kinds.map(({ kind, count }) => `${name(kind)} ${format.number(count)}`);
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <strong>
          <PersonLink person={giant} />
        </strong>
        <small>
          {[...holds, t('common.contacts', { count: contacts, n: format.number(contacts) })].join(' · ')}
        </small>
        {giant.setApart && <small className={rows.warn}>{t('verify.identity.setApart')}</small>}
      </span>
      {may && (
        <Button
          small
          busy={decide.isPending}
          onClick={() => decide.mutate({ body: { id: personId, verdict: 'one' } })}
        >
          {t('verify.identity.one')}
        </Button>
      )}
      {joiners.length > 0 && (
        <ul className={css.joiners}>
          {joiners.map((joiner) => (
            <li key={joiner.id}>
              <span>
                {name(joiner.kind)}: {joiner.value}{' '}
                <small>
                  {t('verify.identity.joins', { count: joiner.joins, n: format.number(joiner.joins) })}
                </small>
              </span>
              {may && <SharedButton identifier={joiner} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
