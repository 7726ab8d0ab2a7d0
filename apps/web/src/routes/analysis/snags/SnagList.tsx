import { cellOf } from '@viaggio/contract/addresses';
import type { SnagKind, SnagsData } from '@viaggio/contract/reports';
import type { ReactNode } from 'react';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { FigureRows } from '../chart/FigureRows';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './SnagList.module.css';
import { SnagTrend } from './SnagTrend';
import { costState } from './snagFindings';
import { useSnagPlaces } from './useSnagPlaces';
import { useSnagWords } from './useSnagWords';

/** The snags that were met: the dearest first. */
export function SnagList({ data, kinds }: { data: SnagsData; kinds: readonly SnagKind[] }) {
  const { t } = useCounted();
  const words = useSnagWords(data);
  const places = useSnagPlaces();
  const head = (key: 'times' | 'people' | 'cost') => ({
    key,
    text: t(`analysis.snags.heads.${key}`),
    definition: t(`analysis.snags.definitions.${key}`),
  });
  return (
    <FigureRows
      label={t('analysis.snags.listTitle')}
      columns="minmax(13rem, 1.3fr) 4rem 6rem minmax(9rem, 1fr) minmax(13rem, 1.2fr)"
      heads={[
        { key: 'name', text: t('analysis.snags.heads.name'), words: true },
        head('times'),
        head('people'),
        { key: 'trend', text: t(`analysis.snags.heads.trend_${data.trendBy}`), words: true, wide: true },
        { ...head('cost'), words: true, wide: true },
      ]}
      rows={kinds.map((kind) => ({
        key: kind.id,
        cells: [
          <Name key="name" name={words.kind(kind)} where={places(kind)} id={kind.id} />,
          <Times key="times" kind={kind} />,
          <People key="people" kind={kind} />,
          <SnagTrend key="trend" kind={kind} data={data} name={words.kind(kind)} />,
          <Cost key="cost" kind={kind} data={data} says={words.cost(kind)} />,
        ],
      }))}
    />
  );
}

function Name({ name, where, id }: { name: string; where: string | undefined; id: string }) {
  const { t } = useCounted();
  const { open } = useAddress();
  return (
    <>
      <span className={css.name}>
        <FigureButton
          definition={t('analysis.snags.definitions.more')}
          onOpen={() => open(cellOf('snag', id))}
        >
          {name}
        </FigureButton>
      </span>
      {where && <small>{where}</small>}
    </>
  );
}

function Times({ kind }: { kind: SnagKind }) {
  const { t } = useCounted();
  const format = useFormat();
  return (
    <>
      {format.number(kind.times)}
      {kind.open > 0 && (
        <small>{t('analysis.snags.open', { count: kind.open, n: format.number(kind.open) })}</small>
      )}
    </>
  );
}

function People({ kind }: { kind: SnagKind }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  return (
    <>
      <FigureButton
        definition={t('analysis.snags.definitions.people')}
        onOpen={() => open(cellOf('snag', kind.id))}
      >
        {format.number(kind.people)}
      </FigureButton>
      {kind.share !== null && (
        <small>{t('analysis.snags.ofActive', { share: format.share(kind.share) })}</small>
      )}
    </>
  );
}

/** Money where it is known, in any case the comparison it rests on. */
function Cost({
  kind,
  data,
  says,
}: {
  kind: SnagKind;
  data: SnagsData;
  says: string | undefined;
}): ReactNode {
  const { t } = useCounted();
  const format = useFormat();
  const { cost } = kind;
  const state = costState(cost);
  if (!data.hasConversion) return t('analysis.noConversion');
  if (state === 'few') {
    return (
      <span className={css.few}>
        {t('analysis.tooFew')}
        <small>{t('common.n', { n: format.number(cost.followed) })}</small>
      </span>
    );
  }
  return (
    <>
      {state === 'none' ? (
        t('analysis.snags.noLoss')
      ) : (
        <span className={css.worth} data-unsure={state === 'unsure' || undefined}>
          {cost.valueLost
            ? t('map.stake', { value: format.estimate(cost.valueLost, data.currency) })
            : t('analysis.snags.lostOnes', {
                count: Math.round(cost.lostConversions ?? 0),
                n: format.number(cost.lostConversions ?? 0),
              })}
        </span>
      )}
      {state === 'unsure' && <small>{t('analysis.snags.unsure')}</small>}
      <small>{says}</small>
    </>
  );
}
