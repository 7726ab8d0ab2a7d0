import { useQuery } from '@tanstack/react-query';
import type { Link } from '@viaggio/contract/identity';
import type { Person } from '@viaggio/contract/people';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { EvidenceLine } from './EvidenceLine';
import css from './LinksView.module.css';
import { SideCard } from './SideCard';

interface Props {
  readonly person: Person;
  readonly link: Link;
  readonly onClose: () => void;
}

/** Shows the two people before saying yes. */
export function SplitPanel({ person, link, onClose }: Props) {
  const { t } = useTranslation();
  const params = { id: person.id, link: link.id };
  const preview = useQuery({ ...apiQuery('previewSplit', { params }), staleTime: 0 });
  const split = useChange('splitPerson', {
    renews: ['getPerson', 'listLinks', 'getTimeline', 'listPeople'],
    onDone: () => {
      showToast(t('customer.split.done'));
      onClose();
    },
  });
  const data = preview.data;
  const parts = (data?.after.length ?? 0) > 1;
  return (
    <Panel title={t('customer.split.title')} place="wide" onClose={onClose}>
      <p>{t(data && !parts ? 'customer.split.nothing' : 'customer.split.lead')}</p>
      <Fault error={preview.error} />
      {!data && !preview.error && <Skeleton />}
      {data && (
        <>
          <h3 className={css.label}>
            {t('customer.split.cuts', { count: data.cuts.length, n: data.cuts.length })}
          </h3>
          <ul>
            {data.cuts.map((cut) => (
              <EvidenceLine key={cut.id} link={cut} />
            ))}
          </ul>
          <h3 className={css.label}>{t('customer.split.after')}</h3>
          <div className={css.sides}>
            {data.after.map((side) => (
              <SideCard key={side.personId} side={side} />
            ))}
          </div>
        </>
      )}
      <div className={css.foot}>
        <Button
          look="solid"
          disabled={!parts}
          busy={split.isPending}
          onClick={() => split.mutate({ params })}
        >
          {t('customer.split.confirm')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Panel>
  );
}
