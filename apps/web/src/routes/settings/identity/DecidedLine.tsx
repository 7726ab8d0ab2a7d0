import type { Suspects } from '@viaggio/contract/identity';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { PersonLink } from './PersonLink';
import { RENEWS } from './useDecide';

/** What was decided, by whom and when; it can be taken back. */
export function DecidedLine({ decided }: { decided: Suspects['decided'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useIdentifierName();
  const may = useMay('editor');
  const takeBack = useChange('takeBackVerdict', {
    renews: RENEWS,
    onDone: () => showToast(t('verify.identity.takenBack')),
  });
  const { identifier, verdict, at, by, person } = decided;
  const day = format.date(at, 'dayYear');
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <strong>
          {identifier.kind === '' ? (
            <PersonLink person={person} />
          ) : (
            `${name(identifier.kind)}: ${identifier.value}`
          )}
        </strong>
        <small>
          {t(verdict === 'one' ? 'verify.identity.isOne' : 'verify.identity.isShared')}
          {verdict === 'one' && identifier.kind !== '' && (
            <>
              {': '}
              <PersonLink person={person} />
            </>
          )}
        </small>
        <small>
          {by ? t('verify.identity.decidedBy', { by, day }) : t('verify.identity.decidedOn', { day })}
        </small>
      </span>
      {may && (
        <Button
          small
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate({ params: { id: identifier.id } })}
        >
          {t('verify.identity.takeBack')}
        </Button>
      )}
    </li>
  );
}
