import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PublicView } from '@viaggio/contract/boards';
import { inReadingOrder } from '@viaggio/domain/boards';
import { useTranslation } from 'react-i18next';
import { ApiError, apiQuery } from '../../api';
import { Brand } from '../../components/Brand';
import { Empty } from '../../components/Empty';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import { TrustDots } from '../../components/TrustDots';
import { formatDate, useFormat } from '../../format';
import board from '../dashboards/Board.module.css';
import { useDaysName } from '../dashboards/TileCard';
import { TileBody } from '../dashboards/tiles/TileBody';
import { useTileWords } from '../dashboards/tiles/useTileWords';
import css from './PublicPage.module.css';

type PublicTile = PublicView['tiles'][number];

/** What a link shows to whoever has it: no menu, no people, nothing to change. */
export function PublicPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { token } = useParams({ from: '/p/$token' });
  const { data, error, refetch } = useQuery({
    ...apiQuery('readPublic', { params: { token } }),
    retry: false,
    refetchOnWindowFocus: false,
  });
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <div className={css.page}>
      <main>
        {gone && <Empty title={t('boards.public.goneTitle')}>{t('boards.public.gone')}</Empty>}
        {!gone && <Fault error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton lines={[40, 100, 100, 100]} />}
        {data && (
          <>
            <header className={css.head}>
              <h1>{data.name ?? t('boards.usual')}</h1>
              <p>{t('boards.public.by', { workspace: data.workspace })}</p>
            </header>
            <ul className={board.grid}>
              {inReadingOrder(data.tiles).map((tile) => (
                <li
                  key={tile.id}
                  className={board.tile}
                  style={
                    {
                      '--column': `${tile.x + 1} / span ${tile.w}`,
                      '--row': `${tile.y + 1} / span ${tile.h}`,
                    } as React.CSSProperties
                  }
                >
                  <Shown tile={tile} timeZone={data.timeZone} />
                </li>
              ))}
            </ul>
          </>
        )}
      </main>
      <footer className={css.foot}>
        {data && (
          <p>
            {t('boards.public.note')}{' '}
            {t('boards.public.until', { date: format.date(data.expiresAt, 'dayYear') })}
          </p>
        )}
        <Brand>Viaggio</Brand>
      </footer>
    </div>
  );
}

function Shown({ tile, timeZone }: { tile: PublicTile; timeZone: string }) {
  const { t } = useTranslation();
  if (tile.answer) return <Answered tile={tile} answer={tile.answer} timeZone={timeZone} />;
  const notPublic = tile.fault === 'report_not_public';
  return <p className={board.quiet}>{t(notPublic ? 'boards.public.notShown' : 'boards.public.failed')}</p>;
}

interface AnsweredProps {
  readonly tile: PublicTile;
  readonly answer: NonNullable<PublicTile['answer']>;
  readonly timeZone: string;
}

function Answered({ tile, answer, timeZone }: AnsweredProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTileWords();
  const period = useDaysName(answer.period);
  return (
    <>
      <header className={board.tileHead}>
        <h2>{words.title(answer)}</h2>
      </header>
      <div className={board.tileBody}>
        <TileBody tile={tile} answer={answer} />
      </div>
      <footer className={board.tileFoot}>
        <span>
          {period} · {t('boards.asOf', { asOf: formatDate(answer.asOf, 'full', format.language, timeZone) })}
        </span>
        <span className={board.tileTools}>
          {t('trust.title')} <TrustDots level={answer.trust.level} />
        </span>
      </footer>
    </>
  );
}
