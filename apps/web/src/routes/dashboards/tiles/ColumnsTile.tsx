import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format';
import { Columns } from '../../analysis/chart/Columns';
import { useBucketName } from '../../analysis/frame/useBucketName';
import { type InitiativeTile, type LifecycleTile, startedParts } from './relationTiles';
import css from './tiles.module.css';

type ColumnsProps = ComponentProps<typeof Columns>;
interface Bucket {
  readonly start: string;
  readonly complete: boolean;
}

interface Props<B extends Bucket> extends Pick<ColumnsProps, 'label' | 'parts'> {
  readonly by: LifecycleTile['by'];
  readonly buckets: readonly B[];
  readonly valuesOf: (bucket: B) => ColumnsProps['columns'][number]['values'];
  /** What a column says; null where it is hidden. */
  readonly sayOf: (bucket: B, when: string) => string | null;
}

/** Columns of time, of which the last whole one is chosen first. */
function TimeColumns<B extends Bucket>({ by, buckets, valuesOf, sayOf, ...drawn }: Props<B>) {
  const { t } = useTranslation();
  const name = useBucketName(by);
  const [looked, setLooked] = useState<string>();
  const last = buckets.findLast(({ complete }) => complete) ?? buckets.at(-1);
  if (!last) return <p className={css.quiet}>{t('boards.tileEmpty')}</p>;
  return (
    <div className={css.columns}>
      <Columns
        {...drawn}
        columns={buckets.map((bucket) => {
          const when = name.long(bucket.start);
          return {
            key: bucket.start,
            label: name.short(bucket.start),
            values: valuesOf(bucket),
            open: !bucket.complete,
            says: sayOf(bucket, when) ?? `${when}: ${t('boards.tileHidden')}`,
          };
        })}
        chosen={looked ?? last.start}
        onChoose={setLooked}
      />
    </div>
  );
}

/** A count that may be hidden, in figures. */
function useCount(): (count: number | null) => string {
  const format = useFormat();
  return (count) => (count === null ? '–' : format.number(count));
}

/** Who is new, stays, is back, up; who went quiet, down. */
export function LifecycleColumns({ data }: { data: LifecycleTile }) {
  const { t } = useTranslation();
  const number = useCount();
  return (
    <TimeColumns
      label={t('analysis.lifecycle.chart')}
      parts={[
        { key: 'returning', name: t('analysis.lifecycle.parts.returning'), tone: 'strong' },
        { key: 'back', name: t('analysis.lifecycle.parts.back'), tone: 'middle' },
        { key: 'new', name: t('analysis.lifecycle.parts.new'), tone: 'weak' },
        { key: 'quiet', name: t('analysis.lifecycle.parts.quiet'), tone: 'lost', down: true },
      ]}
      by={data.by}
      buckets={data.buckets}
      valuesOf={(each) => ({
        returning: each.returning ?? 0,
        back: each.back ?? 0,
        new: each.new ?? 0,
        quiet: each.quiet ?? 0,
      })}
      sayOf={(each, when) =>
        each.active === null
          ? null
          : t(each.complete ? 'analysis.lifecycle.says' : 'analysis.lifecycle.saysOpen', {
              when,
              active: number(each.active),
              new: number(each.new),
              returning: number(each.returning),
              back: number(each.back),
              quiet: number(each.quiet),
            })
      }
    />
  );
}

/** Who starts contacts, in parts of all, over time. */
export function InitiativeColumns({ data }: { data: InitiativeTile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = useCount();
  return (
    <TimeColumns
      label={t('analysis.initiative.chart')}
      parts={[
        { key: 'customer', name: t('analysis.initiative.parts.customer'), tone: 'strong' },
        { key: 'us', name: t('analysis.initiative.parts.us'), tone: 'middle' },
        { key: 'unknown', name: t('analysis.initiative.parts.unknown'), tone: 'weak' },
      ]}
      by={data.by}
      buckets={data.buckets}
      valuesOf={startedParts}
      sayOf={(each, when) =>
        each.startedByCustomer === null
          ? null
          : t(each.complete ? 'analysis.initiative.point' : 'analysis.initiative.openPoint', {
              when,
              share: each.customerShare === null ? '–' : format.share(each.customerShare),
              customer: number(each.startedByCustomer),
              us: number(each.startedByUs),
              unknown: number(each.unknown),
            })
      }
    />
  );
}
