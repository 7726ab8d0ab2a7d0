import type { Link } from '@viaggio/contract/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { MergePreviewView } from '../../customer/links/MergePreviewView';
import rows from '../rows.module.css';

const RENEWS = ['listDoubtful', 'identityHealth', 'listPeople'] as const;

const idOf = ({ kind, value }: Link['a']): string => `${kind}:${value}`;

/** The two answers to a doubtful link: they are one (both records are shown first), or two for good. */
export function DecideLink({ link }: { link: Link }) {
  const { t } = useTranslation();
  const [joining, setJoining] = useState(false);
  const merge = useChange('mergePeople', {
    renews: RENEWS,
    onDone: () => {
      showToast(t('verify.identity.joined'));
      setJoining(false);
    },
  });
  const split = useChange('splitPerson', {
    renews: RENEWS,
    onDone: () => showToast(t('verify.identity.apartDone')),
  });
  const [id, other] = [idOf(link.a), idOf(link.b)];
  return (
    <div className={rows.ends}>
      <Button small onClick={() => setJoining(true)}>
        {t('verify.identity.join')}
      </Button>
      {/* Already decided: it stays among the doubtful as the reason why. */}
      {link.doubt !== 'cannot_link' && (
        <Button small busy={split.isPending} onClick={() => split.mutate({ params: { id, link: link.id } })}>
          {t('verify.identity.apart')}
        </Button>
      )}
      {joining && (
        <Panel title={t('verify.identity.join')} place="wide" onClose={() => setJoining(false)}>
          <MergePreviewView
            id={id}
            other={other}
            busy={merge.isPending}
            onBack={() => setJoining(false)}
            onConfirm={() => merge.mutate({ params: { id }, body: { with: other } })}
          />
        </Panel>
      )}
    </div>
  );
}
