import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { SavedPeriod, Tile, TileAnswer } from '@viaggio/contract/boards';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery } from '../../api';
import { parseSearch } from '../../app/addressSearch';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import { TrustChip } from '../../components/TrustChip';
import { useFormat } from '../../format';
import { PATH_OF, REPORT_KINDS, ROUTE_OF } from '../analysis/frame/reportKinds';
import { OutMenu } from '../analysis/out/OutMenu';
import css from './Board.module.css';
import { searchOfPeriod } from './boardPeriod';
import { TileBody } from './tiles/TileBody';
import { useTileWords } from './tiles/useTileWords';

interface Props {
  readonly tile: Tile;
  /** Of all tiles; null: its own. */
  readonly period: SavedPeriod | null;
  /** While the dashboard is changed: what changes this tile. */
  readonly tools?: (name: string) => ReactNode;
}

/** One answer on a dashboard: its chart, its days, how far it can be trusted, the way to the whole report. */
export function TileCard({ tile, period, tools }: Props) {
  const { t } = useTranslation();
  const words = useTileWords();
  const { data, error, refetch } = useQuery({
    ...apiQuery('askTile', { body: { report: tile.report, period } }),
    staleTime: 60_000,
  });
  const gone = error instanceof ApiError && error.code === 'saved_report_not_found';
  const usual = tile.report.startsWith('usual:') ? tile.report.slice('usual:'.length) : 'other';
  const name = words.title(data ?? { report: usual, name: null });
  return (
    <>
      <header className={css.tileHead}>
        <h2>{data && !tools ? <ToReport answer={data} period={period} name={name} /> : name}</h2>
        {tools?.(name)}
      </header>
      {gone ? (
        <p className={css.quiet}>{t('boards.tileGone')}</p>
      ) : (
        <Fault error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Skeleton lines={[90, 70, 80]} />}
      {data && <Answered tile={tile} answer={data} name={name} />}
    </>
  );
}

function Answered({ tile, answer, name }: { tile: Tile; answer: TileAnswer; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const body = useRef<HTMLDivElement>(null);
  const period = useDaysName(answer.period);
  return (
    <>
      <div ref={body} className={css.tileBody}>
        <TileBody tile={tile} answer={answer} />
      </div>
      <footer className={css.tileFoot}>
        <span>
          {period} · {t('boards.asOf', { asOf: format.date(answer.asOf, 'full') })}
        </span>
        <span className={`${css.tileTools} no-print`}>
          <TrustChip trust={answer.trust} />
          <OutMenu
            out={{
              report: answer.report,
              title: name,
              period,
              definition: '',
              answer,
              words: answer.words,
              facets: answer.facets,
              picture: () => body.current,
              address: '',
            }}
          />
        </span>
      </footer>
    </>
  );
}

/** The days of an answer in words; its end is not included. */
export function useDaysName({ from, to }: TileAnswer['period']): string {
  const { t } = useTranslation();
  const format = useFormat();
  const noon = (day: string) => (day.length === 10 ? `${day}T12:00:00Z` : day);
  const last = new Date(Date.parse(noon(to)) - (to.length === 10 ? 86_400_000 : 1)).toISOString();
  return t('boards.periodFixed', {
    from: format.date(noon(from), 'dayYear'),
    to: format.date(last, 'dayYear'),
  });
}

function ToReport({
  answer,
  period,
  name,
}: {
  answer: TileAnswer;
  period: SavedPeriod | null;
  name: string;
}) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const kind = REPORT_KINDS.find((one) => ROUTE_OF[one] === answer.report);
  if (!kind) return name;
  const search = { ...parseSearch(answer.search), ...searchOfPeriod(period) };
  return (
    <Link
      to={PATH_OF[kind]}
      params={{ workspace }}
      search={search as never}
      aria-label={t('boards.openReport', { name })}
    >
      {name}
    </Link>
  );
}
