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
import css from './LinksView.module.css';
import { SplitPreviewView } from './SplitPreviewView';

interface Props {
  readonly person: Person;
  readonly link: Link;
  readonly onClose: () => void;
}

/** Shows the two people before saying yes. */
export function SplitPanel({ person, link, onClose }: Props) {
  const { t } = useTranslation();
  const params = { id: person.id, link: link.id };
  const { data, error } = useQuery({ ...apiQuery('previewSplit', { params }), staleTime: 0 });
  const split = useChange('splitPerson', {
    renews: ['getPerson', 'listLinks', 'getTimeline', 'listPeople'],
    onDone: () => {
      showToast(t('customer.split.done'));
      onClose();
    },
  });
  const parts = (data?.after.length ?? 0) > 1;
  return (
    <Panel title={t('customer.split.title')} place="wide" onClose={onClose}>
      <p>{t(data && !parts ? 'customer.split.nothing' : 'customer.split.lead')}</p>
      <Fault error={error} />
      {!data && !error && <Skeleton />}
      {data && <SplitPreviewView preview={data} />}
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
