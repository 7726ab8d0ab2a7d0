import { IconArrowsJoin2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Link } from '@viaggio/contract/identity';
import type { Person } from '@viaggio/contract/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import { EvidenceLine } from './EvidenceLine';
import { groupLinks } from './groupLinks';
import css from './LinksView.module.css';
import { MergePanel } from './MergePanel';
import { SplitPanel } from './SplitPanel';

/** Why this is one person, and the two ways to change it. */
export function LinksView({ person }: { person: Person }) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [merging, setMerging] = useState(false);
  const [cutting, setCutting] = useState<Link>();
  const { data, error, refetch } = useQuery(apiQuery('listLinks', { params: { id: person.id } }));
  return (
    <section>
      <div className={css.head}>
        <p>{t('customer.evidence.lead')}</p>
        {may && (
          <Button icon={<IconArrowsJoin2 size={17} stroke={1.6} />} onClick={() => setMerging(true)}>
            {t('customer.evidence.merge')}
          </Button>
        )}
      </div>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[90, 80, 85]} />}
      {data?.items.length === 0 && <p className={css.none}>{t('customer.evidence.none')}</p>}
      <ul>
        {groupLinks(data?.items ?? []).map((group) => (
          <EvidenceLine
            key={group.key}
            group={group}
            onSplit={may ? () => setCutting(group.first) : undefined}
          />
        ))}
      </ul>
      {data && data.splits.length > 0 && <Splits splits={data.splits} />}
      {merging && <MergePanel person={person} onClose={() => setMerging(false)} />}
      {cutting && <SplitPanel person={person} link={cutting} onClose={() => setCutting(undefined)} />}
    </section>
  );
}

type SplitList = readonly { a: Link['a']; b: Link['b']; at: string; by: string }[];

function Splits({ splits }: { splits: SplitList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = useIdentifierName();
  return (
    <>
      <h2 className={css.title}>{t('customer.evidence.splits')}</h2>
      <ul>
        {splits.map(({ a, b, at, by }) => (
          <li key={a.value + b.value + at} className={css.line}>
            <span>
              {kind(a.kind)} <strong>{a.value}</strong> ⇹ {kind(b.kind)} <strong>{b.value}</strong>
            </span>
            <small>{t('customer.evidence.splitBy', { by, date: format.date(at) })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
