import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BeforeAfterData, BeforeAfterInput, ChangedStage, Verdict } from '@viaggio/contract/reports';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useSettings } from '../../app/session';
import { Fault } from '../../components/Fault';
import { addDays, localDay } from '../../components/periods';
import { Skeleton } from '../../components/Skeleton';
import { type Format, useFormat } from '../../format';
import { useReport } from '../analysis/frame/useReport';
import { Behind } from './Behind';
import css from './livingMap.module.css';
import { OtherChanges } from './OtherChanges';

interface Props {
  /** Whose figures, and of which stages. */
  readonly base: Pick<BeforeAfterInput, 'segment' | 'persona' | 'place' | 'channel' | 'customers' | 'model'>;
}

/** The figures of every stage before and after a marked change. */
export function BeforeAfter({ base }: Props) {
  const { t } = useTranslation();
  const today = localDay(Date.now(), useSettings()?.timeZone);
  const notes = useQuery(apiQuery('listDateNotes', {})).data?.items ?? [];
  const past = notes.filter(({ from }) => from < today);
  const [chosen, setChosen] = useState<{ day: string; note?: string | undefined } | null>(null);
  const picked = chosen ?? (past[0] && { day: past[0].from, note: past[0].id }) ?? null;
  const input = picked && { ...base, ...picked, days: 28 };
  const { data: answer, error, refetch } = useReport('beforeAfter', input ?? undefined);
  return (
    <>
      <p className={css.lead}>{t('livingMap.change.lead')}</p>
      <div className={css.choices}>
        <Select
          label={t('livingMap.change.pick')}
          description={past.length === 0 ? t('livingMap.change.noNotes') : undefined}
          data={past.map(({ id, text }) => ({ value: id, label: text }))}
          value={picked?.note ?? null}
          disabled={past.length === 0}
          onChange={(id) => {
            const note = past.find((one) => one.id === id);
            if (note) setChosen({ day: note.from, note: note.id });
          }}
        />
        <TextInput
          label={t('livingMap.change.day')}
          type="date"
          max={addDays(today, -1)}
          value={picked?.day ?? ''}
          onChange={(event) => {
            const day = event.currentTarget.value;
            if (day) setChosen({ day });
          }}
        />
      </div>
      <Fault error={error} onRetry={refetch} />
      {input && !answer && !error && <Skeleton lines={[60, 90, 90, 90]} />}
      {input && answer && <Changed data={answer.data} input={input} />}
    </>
  );
}

function Changed({ data, input }: { data: BeforeAfterData; input: BeforeAfterInput }) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = ({ from, to }: { from: string; to: string }) =>
    [from, addDays(to, -1)].map((day) => format.date(`${day}T12:00:00Z`, 'day')).join(' – ');
  return (
    <>
      <p className={css.quiet}>
        {t('livingMap.change.periods', {
          before: days(data.before),
          after: days(data.after),
          days: format.number(data.days),
        })}
      </p>
      <OtherChanges changes={data.otherChanges} />
      <dl className={css.changes}>
        <FeelingRow name={t('livingMap.change.everybody')} feeling={data.feeling} />
      </dl>
      <ul className={css.points}>
        {data.stages.map((stage) => (
          <li key={stage.stage}>
            <h4>{format.say(stage.name)}</h4>
            <Changes stage={stage} input={input} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Changes({ stage, input }: { stage: ChangedStage; input: BeforeAfterInput }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { conversion, lost, feeling } = stage;
  const points = (value: number) => t('map.points', { n: format.signedPoints(value) });
  return (
    <dl className={css.changes}>
      <Entered stage={stage} input={input} />
      {conversion && (
        <Row
          name={t('livingMap.change.moved')}
          from={shareOf(conversion.second.share, format)}
          to={shareOf(conversion.first.share, format)}
          verdict={conversion.verdict}
          interval={conversion.interval}
          say={points}
        />
      )}
      <Row
        name={t('livingMap.change.lost')}
        from={shareOf(lost.second.share, format)}
        to={shareOf(lost.first.share, format)}
        verdict={lost.verdict}
        interval={lost.interval}
        say={points}
      />
      <FeelingRow name={t('livingMap.change.feeling')} feeling={feeling} />
    </dl>
  );
}

function Entered({ stage, input }: { stage: ChangedStage; input: BeforeAfterInput }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entered } = stage;
  return (
    <>
      <dt>{t('livingMap.change.entered')}</dt>
      <dd>
        <Behind report="beforeAfter" body={input} cell={`before.${stage.stage}.entered`}>
          {format.number(entered.before)}
        </Behind>
        <span aria-hidden>→</span>
        <Behind report="beforeAfter" body={input} cell={`after.${stage.stage}.entered`}>
          {format.number(entered.after)}
        </Behind>
      </dd>
    </>
  );
}

const shareOf = (share: number | null, format: Format): string =>
  share === null ? '–' : format.share(share);

function FeelingRow({ name, feeling }: { name: string; feeling: ChangedStage['feeling'] }) {
  const format = useFormat();
  const say = (mean: number | null) => (mean === null ? '–' : format.feeling(mean));
  return (
    <Row
      name={name}
      from={say(feeling.second.mean)}
      to={say(feeling.first.mean)}
      verdict={feeling.verdict}
      interval={feeling.interval}
      say={format.feeling}
    />
  );
}

interface RowProps {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
  readonly interval: readonly [number, number] | null;
  readonly say: (value: number) => string;
}

/** A figure in both periods; better or worse is told in words, with the interval of the difference. */
function Row({ name, from, to, verdict, interval, say }: RowProps) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {from} <span aria-hidden>→</span> {to}
        <span className={css.verdict} data-verdict={verdict}>
          {t(`livingMap.change.${verdict}`)}
        </span>
        {interval && (
          <small>{t('livingMap.change.interval', { low: say(interval[0]), high: say(interval[1]) })}</small>
        )}
      </dd>
    </>
  );
}
