import { cellOf } from '@viaggio/contract/addresses';
import type { ConsiderationData, RivalRow } from '@viaggio/contract/reports';
import { FigureButton } from '../../../components/FigureButton';
import { useFormat } from '../../../format';
import { FigureRows } from '../chart/FigureRows';
import { useAddress } from '../frame/useAddress';
import { useCounted } from '../frame/useCounted';
import css from './Alternatives.module.css';
import { IntervalShare } from './IntervalShare';
import { Worth } from './Worth';

interface Props {
  readonly rivals: NonNullable<ConsiderationData['rivals']>;
  readonly currency: string;
}

const KINDS = ['deal', 'review', 'survey', 'comparison', 'mention'] as const;

/** Whom customers name, where, and what becomes of deals in which they are named. */
export function Rivals({ rivals, currency }: Props) {
  const { t } = useCounted();
  const { rows } = rivals;
  const hasDeals = rows.some(({ won, lost }) => won + lost > 0);
  const head = (key: 'people' | 'share' | 'against' | 'value') => ({
    key,
    text: t(`analysis.consideration.rivals.heads.${key}`),
    definition: t(`analysis.consideration.rivals.definitions.${key}`),
  });
  const text = (key: 'rival' | 'where') => ({
    key,
    text: t(`analysis.consideration.rivals.heads.${key}`),
    words: true,
  });
  return (
    <section className={css.part}>
      <h2>{t('analysis.consideration.rivals.title')}</h2>
      {rows.length === 0 ? (
        <p className={css.note}>{t('analysis.consideration.rivals.none')}</p>
      ) : (
        <FigureRows
          label={t('analysis.consideration.rivals.title')}
          columns={`minmax(10rem, 1.2fr) 6rem minmax(8rem, 0.8fr) minmax(12rem, 1.4fr)${hasDeals ? ' minmax(9rem, 1fr) minmax(8rem, 0.9fr)' : ''}`}
          heads={[
            text('rival'),
            head('people'),
            head('share'),
            { ...text('where'), wide: true },
            ...(hasDeals ? [head('against'), head('value')] : []),
          ]}
          rows={rows.map((row) => ({
            key: row.name,
            cells: [
              row.text,
              <People key="people" row={row} />,
              <IntervalShare key="share" share={row.share} interval={row.interval} />,
              <Where key="where" row={row} />,
              ...(hasDeals
                ? [
                    <Against key="against" row={row} />,
                    <Worth key="value" row={row} of={row.lost} currency={currency} />,
                  ]
                : []),
            ],
          }))}
        />
      )}
    </section>
  );
}

function People({ row }: { row: RivalRow }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  return (
    <FigureButton
      definition={t('analysis.consideration.rivals.definitions.people')}
      onOpen={() => open(cellOf('rival', row.name))}
    >
      {format.number(row.people)}
    </FigureButton>
  );
}

/** In what it is named, with how many contacts. */
function Where({ row }: { row: RivalRow }) {
  const { t } = useCounted();
  const format = useFormat();
  const named = KINDS.filter((kind) => row.namedIn[kind] > 0).map((kind) =>
    t(`analysis.consideration.rivals.namedIn.${kind}`, {
      count: row.namedIn[kind],
      n: format.number(row.namedIn[kind]),
    }),
  );
  return <>{named.join(', ')}</>;
}

/** Lost deals of those decided; the share where there are enough. */
function Against({ row }: { row: RivalRow }) {
  const { t } = useCounted();
  const format = useFormat();
  const { open } = useAddress();
  const decided = row.won + row.lost;
  if (decided === 0) return <>–</>;
  const counts = t('analysis.consideration.rivals.lostOf', {
    n: format.number(row.lost),
    all: format.number(decided),
  });
  return (
    <>
      {row.lost === 0 ? (
        counts
      ) : (
        <FigureButton
          definition={t('analysis.consideration.rivals.definitions.against')}
          onOpen={() => open(cellOf('rival', row.name, 'lost'))}
        >
          {counts}
        </FigureButton>
      )}
      <small>
        {row.lostShare === null || row.lostInterval === null
          ? t('analysis.tooFew')
          : t('analysis.consideration.shareSure', {
              share: format.share(row.lostShare),
              low: format.share(row.lostInterval[0]),
              high: format.share(row.lostInterval[1]),
            })}
      </small>
    </>
  );
}
