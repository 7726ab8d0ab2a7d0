import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { DottedParts } from '../../components/DottedParts';
import { Fault } from '../../components/Fault';
import { PlacePicker } from '../../components/PlacePicker';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../format';
import { CallsPart } from './CallsPart';
import { ChangesPart } from './ChangesPart';
import { DailyMailPart } from './DailyMailPart';
import { DecisionPart } from './DecisionPart';
import { SilentPart } from './SilentPart';
import { TodayEmpty } from './TodayEmpty';
import css from './TodayPage.module.css';

/** What somebody should know in the morning, in one minute. */
export function TodayPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const search = useSearch({ from: '/w/$workspace/shell/today' });
  const navigate = useNavigate({ from: '/w/$workspace/today' });
  const query = { place: search.place };
  const { data, error, refetch } = useQuery({ ...apiQuery('getToday', { query }), refetchInterval: 300_000 });
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('today.title')}</h1>
        <div className={css.line}>
          <DottedParts>
            {data && (
              <span>{t('today.about', { date: format.date(`${data.date}T12:00:00Z`, 'weekdayYear') })}</span>
            )}
            <PlacePicker
              value={search.place}
              onChange={(place) => void navigate({ search: (old) => ({ ...old, place }) })}
            />
            <Link to="/w/$workspace/alerts" params={{ workspace }}>
              {t('today.alerts')}
            </Link>
          </DottedParts>
        </div>
      </header>
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton tall lines={[70, 95, 80, 90, 60]} />}
      {data && !data.hasEvents && <TodayEmpty />}
      {data?.hasEvents && (
        <>
          <ChangesPart today={data} place={search.place} />
          <CallsPart calls={data.calls} />
          <div className={css.pair}>
            {data.silent && <SilentPart silent={data.silent} />}
            <DecisionPart decision={data.decision} />
          </div>
        </>
      )}
      <DailyMailPart />
    </div>
  );
}
