import { cellOf } from '@viaggio/contract/addresses';
import type { LifecycleBucket, LifecycleData } from '@viaggio/contract/reports';
import { useState } from 'react';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { DateNotes } from '../../dashboards/notes/DateNotes';
import { BigFigures } from '../chart/BigFigures';
import { Columns, type Part } from '../chart/Columns';
import { useAddress } from '../frame/useAddress';
import { useBucketName } from '../frame/useBucketName';
import { useCounted } from '../frame/useCounted';
import { FIGURES, startOfCell, toldBucket } from './lifecycleFindings';

interface Props {
  readonly data: LifecycleData;
  /** The cell whose people are shown: its bucket is looked at. */
  readonly people: string | undefined;
}

/** Who is active, up; who went quiet, down. Below, the figures of the bucket that is looked at. */
export function LifecycleChart({ data, people }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  const name = useBucketName(data.by);
  const [looked, setLooked] = useState(startOfCell(people));
  const bucket = data.buckets.find(({ start }) => start === looked) ?? toldBucket(data.buckets);
  if (!bucket) return null;
  const part = (key: (typeof FIGURES)[number], tone: Part['tone'], down?: boolean): Part => ({
    key,
    name: t(`analysis.lifecycle.parts.${key}`),
    tone,
    down,
  });
  return (
    <>
      <Columns
        silent
        label={t('analysis.lifecycle.chart')}
        parts={[
          part('returning', 'strong'),
          part('back', 'middle'),
          part('new', 'weak'),
          part('quiet', 'lost', true),
        ]}
        columns={data.buckets.map((each) => ({
          key: each.start,
          label: name.short(each.start),
          values: {
            returning: each.returning,
            back: each.back,
            new: each.new,
            quiet: each.quiet ?? 0,
          },
          open: !each.complete,
          says: t(each.complete ? 'analysis.lifecycle.says' : 'analysis.lifecycle.saysOpen', {
            when: name.long(each.start),
            active: format.number(each.active),
            new: format.number(each.new),
            returning: format.number(each.returning),
            back: format.number(each.back),
            quiet: each.quiet === null ? '–' : format.number(each.quiet),
          }),
        }))}
        chosen={bucket.start}
        onChoose={setLooked}
      >
        <DateNotes starts={data.buckets.map(({ start }) => start)} />
      </Columns>
      <Figures bucket={bucket} title={name.long(bucket.start)} />
    </>
  );
}

function Figures({ bucket, title }: { bucket: LifecycleBucket; title: string }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  return (
    <BigFigures
      title={bucket.complete ? title : t('analysis.lifecycle.running', { when: title })}
      figures={FIGURES.map((key) => {
        const value = bucket[key];
        return {
          key,
          name: t(`analysis.lifecycle.parts.${key}`),
          figure:
            value === null ? (
              '–'
            ) : (
              <FigureButton
                definition={t(`analysis.lifecycle.definitions.${key}`)}
                onOpen={() => open(cellOf(key, bucket.start))}
              >
                {format.number(value)}
              </FigureButton>
            ),
          note: value === null ? t('analysis.lifecycle.mayCome') : undefined,
        };
      })}
    />
  );
}
