import { useQuery } from '@tanstack/react-query';
import type { MapComment } from '@viaggio/contract/maps';
import type { MapDocument } from '@viaggio/domain/maps';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../../api';
import { Empty } from '../../../../components/Empty';
import { Fault } from '../../../../components/Fault';
import { Picker } from '../../../../components/Picker';
import { showToast } from '../../../../components/toastStore';
import { useChange } from '../../../../components/useChange';
import { type Place, usePlaceName } from '../placeName';
import { Side } from '../Side';
import { Composer } from './Composer';
import css from './comments.module.css';
import { MentionMail } from './MentionMail';
import { Thread } from './Thread';

interface Props {
  readonly map: string;
  readonly document: MapDocument;
  /** What is chosen on the map: a new comment goes there. */
  readonly at: Place;
  /** Shows a cell on the map. */
  readonly onShow: (cell: { readonly row: string; readonly stage: string }) => void;
  readonly onClose: () => void;
}

/** What people say to each other about the map, by the place it is about. */
export function CommentsPanel({ map, document, at, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const [show, setShow] = useState<'open' | 'all'>('open');
  const { data, error, refetch } = useQuery(apiQuery('listMapComments', { params: { id: map } }));
  const items = data?.items ?? [];
  const shown = items.filter(({ resolved }) => show === 'all' || resolved === null);
  return (
    <Side title={t('maps.comments.title')} onClose={onClose}>
      <NewComment map={map} document={document} at={at} />
      <Fault error={error} onRetry={refetch} />
      {items.length > 0 && (
        <p className={css.when}>
          {t('maps.comments.show')}{' '}
          <Picker
            name={t('maps.comments.show')}
            value={show}
            choices={[
              { value: 'open', label: t('maps.comments.showOpen') },
              { value: 'all', label: t('maps.comments.showAll') },
            ]}
            onChange={setShow}
          />
        </p>
      )}
      {data && items.length === 0 && (
        <Empty small title={t('maps.comments.empty')}>
          {t('maps.comments.emptyText')}
        </Empty>
      )}
      {items.length > 0 && shown.length === 0 && <p>{t('maps.comments.emptyOpen')}</p>}
      <ul className={css.threads}>
        {shown.map((comment) => (
          <li key={comment.id}>
            <PlaceOf comment={comment} document={document} onShow={onShow} />
            <Thread map={map} comment={comment} />
          </li>
        ))}
      </ul>
      <MentionMail />
    </Side>
  );
}

function NewComment({ map, document, at }: Pick<Props, 'map' | 'document' | 'at'>) {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  const create = useChange('createMapComment', { renews: ['listMapComments', 'listMaps'] });
  return (
    <div className={css.fresh}>
      <p className={css.place}>{placeName(document, at).name}</p>
      <Composer
        label={t('maps.comments.write')}
        placeholder={t('maps.comments.placeholder')}
        send={t('maps.comments.send')}
        busy={create.isPending}
        onSend={(body, mentions, sent) =>
          create.mutate({ params: { id: map }, body: { body, mentions, at } }, { onSuccess: sent })
        }
      />
    </div>
  );
}

interface PlaceProps {
  readonly comment: MapComment;
  readonly document: MapDocument;
  readonly onShow: Props['onShow'];
}

/** Where a comment stands: one press shows it on the map, another takes its address along. */
function PlaceOf({ comment, document, onShow }: PlaceProps) {
  const { t } = useTranslation();
  const { name, cell } = usePlaceName()(document, comment.at);
  if (!cell) return <p className={css.place}>{name}</p>;
  const copy = async () => {
    const url = new URL(location.href);
    url.searchParams.set('cell', `${cell.row}:${cell.stage}`);
    await navigator.clipboard.writeText(url.href);
    showToast(t('maps.comments.linkCopied'));
  };
  return (
    <p className={css.place}>
      <button type="button" className={css.go} onClick={() => onShow(cell)}>
        {name}
      </button>
      <button type="button" className={css.copy} onClick={() => void copy()}>
        {t('maps.comments.copyLink')}
      </button>
    </p>
  );
}
