import type { Suspects } from '@viaggio/contract/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import css from './identity.module.css';
import { PersonLink } from './PersonLink';
import { SharedButton } from './SharedButton';
import { useDecide } from './useDecide';

type Device = Suspects['devices'][number];

/** A browser or device that passed through several people's hands. */
export function DeviceLine({ device }: { device: Device }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useIdentifierName();
  const may = useMay('editor');
  const [joining, setJoining] = useState(false);
  const { identifier, users } = device;
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <strong>
          {name(identifier.kind)}: {identifier.value}
        </strong>
        <small>
          {t('verify.identity.users', { count: users, n: format.number(users) })}: <Users device={device} />
        </small>
      </span>
      {may && (
        <span className={rows.ends}>
          <Button small onClick={() => setJoining(true)}>
            {t('verify.identity.join')}
          </Button>
          <SharedButton identifier={identifier} />
        </span>
      )}
      {joining && <JoinPanel device={device} onClose={() => setJoining(false)} />}
    </li>
  );
}

function Users({ device: { people, users } }: { device: Device }) {
  const { t } = useTranslation();
  const format = useFormat();
  const others = users - people.length;
  return (
    <>
      {people.map((person, at) => (
        <span key={person.personId}>
          {at > 0 && ', '}
          <PersonLink person={person} />
        </span>
      ))}
      {others > 0 && ` ${t('verify.identity.otherUsers', { count: others, n: format.number(others) })}`}
    </>
  );
}

/** Says who would become one before they do. */
function JoinPanel({ device, onClose }: { device: Device; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const decide = useDecide(onClose);
  const { users, identifier } = device;
  return (
    <Panel title={t('verify.identity.join')} place="middle" onClose={onClose}>
      <p className={css.said}>{t('verify.identity.oneHelp', { count: users, n: format.number(users) })}</p>
      <p className={css.said}>
        <Users device={device} />
      </p>
      <div className={rows.foot}>
        <Button
          look="solid"
          busy={decide.isPending}
          onClick={() => decide.mutate({ body: { id: identifier.id, verdict: 'one' } })}
        >
          {t('verify.identity.oneConfirm')}
        </Button>
      </div>
    </Panel>
  );
}
