import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { Columns } from '../../analysis/chart/Columns';
import { useBucketName } from '../../analysis/frame/useBucketName';
import { type InitiativeTile, type LifecycleTile, startedParts } from './relationTiles';
import css from './tiles.module.css';

/** Who is new, stays, is back, up; who went quiet, down. */
export function LifecycleColumns({ data }: { data: LifecycleTile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useBucketName(data.by);
  const [looked, setLooked] = useState<string>();
  const number = (count: number | null) => (count === null ? '–' : format.number(count));
  const last = data.buckets.findLast(({ complete }) => complete) ?? data.buckets.at(-1);
  if (!last) return <p className={css.quiet}>{t('boards.tileEmpty')}</p>;
  return (
    <div className={css.columns}>
      <Columns
        label={t('analysis.lifecycle.chart')}
        parts={[
          { key: 'returning', name: t('analysis.lifecycle.parts.returning'), tone: 'strong' },
          { key: 'back', name: t('analysis.lifecycle.parts.back'), tone: 'middle' },
          { key: 'new', name: t('analysis.lifecycle.parts.new'), tone: 'weak' },
          { key: 'quiet', name: t('analysis.lifecycle.parts.quiet'), tone: 'lost', down: true },
        ]}
        columns={data.buckets.map((each) => ({
          key: each.start,
          label: name.short(each.start),
          values: {
            returning: each.returning ?? 0,
            back: each.back ?? 0,
            new: each.new ?? 0,
            quiet: each.quiet ?? 0,
          },
          open: !each.complete,
          says:
            each.active === null
              ? `${name.long(each.start)}: ${t('boards.tileHidden')}`
              : t(each.complete ? 'analysis.lifecycle.says' : 'analysis.lifecycle.saysOpen', {
                  when: name.long(each.start),
                  active: number(each.active),
                  new: number(each.new),
                  returning: number(each.returning),
                  back: number(each.back),
                  quiet: number(each.quiet),
                }),
        }))}
        chosen={looked ?? last.start}
        onChoose={setLooked}
      />
    </div>
  );
}

/** Who starts contacts, in parts of all, over time. */
export function InitiativeColumns({ data }: { data: InitiativeTile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useBucketName(data.by);
  const [looked, setLooked] = useState<string>();
  const number = (count: number | null) => (count === null ? '–' : format.number(count));
  const last = data.buckets.findLast(({ complete }) => complete) ?? data.buckets.at(-1);
  if (!last) return <p className={css.quiet}>{t('boards.tileEmpty')}</p>;
  return (
    <div className={css.columns}>
      <Columns
        label={t('analysis.initiative.chart')}
        parts={[
          { key: 'customer', name: t('analysis.initiative.parts.customer'), tone: 'strong' },
          { key: 'us', name: t('analysis.initiative.parts.us'), tone: 'middle' },
          { key: 'unknown', name: t('analysis.initiative.parts.unknown'), tone: 'weak' },
        ]}
        columns={data.buckets.map((each) => ({
          key: each.start,
          label: name.short(each.start),
          values: startedParts(each),
          open: !each.complete,
          says:
            each.startedByCustomer === null
              ? `${name.long(each.start)}: ${t('boards.tileHidden')}`
              : t(each.complete ? 'analysis.initiative.point' : 'analysis.initiative.openPoint', {
                  when: name.long(each.start),
                  share: each.customerShare === null ? '–' : format.share(each.customerShare),
                  customer: number(each.startedByCustomer),
                  us: number(each.startedByUs),
                  unknown: number(each.unknown),
                }),
        }))}
        chosen={looked ?? last.start}
        onChoose={setLooked}
      />
    </div>
  );
}
