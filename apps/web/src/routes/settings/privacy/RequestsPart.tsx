import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, keyOf } from '../../../api';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import rows from '../rows.module.css';
import { Choice } from './Choice';
import { NewRequest } from './NewRequest';
import css from './privacy.module.css';
import { RequestLine } from './RequestLine';
import { RequestPanel } from './RequestPanel';

type State = 'open' | 'closed';

/** While something is being erased the list says how far it is. */
const LOOK_AGAIN_MS = 3_000;

function useRequests(state: State) {
  return useInfiniteQuery({
    queryKey: [...keyOf('listPrivacyRequests'), state],
    queryFn: ({ pageParam }) =>
      call('listPrivacyRequests', { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some((page) => page.items.some((one) => one.state === 'running')) ? LOOK_AGAIN_MS : false,
  });
}

export function RequestsPart() {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('open');
  const [making, setMaking] = useState(false);
  const { item } = useSearch({ from: '/w/$workspace/shell/settings/$section' });
  const navigate = useNavigate({ from: '/w/$workspace/settings/$section' });
  const show = (id: string | undefined) => navigate({ search: { item: id } });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRequests(state);
  const items = data?.pages.flatMap((page) => page.items);
  const make = (
    <Button look="solid" onClick={() => setMaking(true)}>
      {t('privacy.new')}
    </Button>
  );
  return (
    <section>
      <div className={css.head}>
        <Choice
          label={t('privacy.tab_requests')}
          options={[
            { value: 'open', label: t('privacy.open') },
            { value: 'closed', label: t('privacy.closed') },
          ]}
          value={state}
          onChange={setState}
        />
        {make}
      </div>
      <Fault error={error} onRetry={refetch} />
      {!items && !error && <Skeleton />}
      {items?.length === 0 && (
        <Empty title={t(state === 'open' ? 'privacy.empty' : 'privacy.emptyClosed')} small>
          {state === 'open' && t('privacy.emptyHelp')}
        </Empty>
      )}
      {items && items.length > 0 && (
        <ul className={rows.rows}>
          {items.map((request) => (
            <RequestLine key={request.id} request={request} onOpen={() => show(request.id)} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      {making && (
        <NewRequest
          onClose={() => setMaking(false)}
          onMade={(id) => {
            setMaking(false);
            show(id);
          }}
        />
      )}
      {item && <RequestPanel key={item} id={item} onClose={() => show(undefined)} />}
    </section>
  );
}
