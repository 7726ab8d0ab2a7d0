import { useQuery } from '@tanstack/react-query';
import type { PeopleList } from '@viaggio/contract/segments';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { Fault } from '../../../components/Fault';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import { BringList } from './BringList';
import css from './lists.module.css';

/** Lists of people that somebody brought: from a fair, from a card scheme, from another program. */
export function ListsPart() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [bringing, setBringing] = useState(false);
  const { data, error, refetch } = useQuery(apiQuery('listPeopleLists', {}));
  return (
    <section className={css.part} aria-label={t('segments.lists.title')}>
      <div className={css.head}>
        <div>
          <h2>{t('segments.lists.title')}</h2>
          <p>{t('segments.lists.lead')}</p>
        </div>
        {may && <Button onClick={() => setBringing(true)}>{t('segments.lists.bring')}</Button>}
      </div>
      <Fault error={error} onRetry={refetch} />
      {data?.items.length === 0 && <p className={css.none}>{t('segments.lists.none')}</p>}
      <ul className={css.lists}>
        {data?.items.map((list) => (
          <ListLine key={list.id} list={list} may={may} />
        ))}
      </ul>
      {bringing && <BringList onClose={() => setBringing(false)} />}
    </section>
  );
}

function ListLine({ list, may }: { list: PeopleList; may: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = useChange('deletePeopleList', {
    renews: ['listPeopleLists', 'previewSegment', 'listSegmentPeople'],
    onDone: () => showToast(t('segments.lists.removed', { name: list.name })),
  });
  return (
    <li className={css.line}>
      <div>
        <strong>{list.name}</strong>
        <small>
          {t('segments.lists.by', {
            kind: t(`identifiers.${list.kind}`),
            when: format.date(list.createdAt),
          })}
        </small>
      </div>
      <p>
        {t('segments.lists.known', {
          count: list.identifiers,
          known: format.number(list.known),
          n: format.number(list.identifiers),
        })}
      </p>
      {may && (
        <ConfirmButton
          small
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ params: { id: list.id } })}
        >
          {t('common.remove')}
        </ConfirmButton>
      )}
    </li>
  );
}
