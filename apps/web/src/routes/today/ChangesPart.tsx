import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Today, TodayFinding } from '@viaggio/contract/today';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import { FindingPanel } from './FindingPanel';
import css from './TodayPage.module.css';
import { useSentence } from './useSentence';

/** Chances are said to two digits; rarer than one in a million is said as that. */
const oddsOf = (surprise: number): number => Number((10 ** Math.min(6, surprise)).toPrecision(1));

export function ChangesPart({ today, place }: { today: Today; place: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { changes } = today;
  const search = useSearch({ from: '/w/$workspace/shell/today' });
  const navigate = useNavigate({ from: '/w/$workspace/today' });
  const open = (who: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, who }), resetScroll: false });
  const shown = changes.findings.find((finding) => keyOf(finding) === search.who);
  return (
    <section className={css.part}>
      <h2>{t('today.changes')}</h2>
      {changes.findings.length > 0 && <p className={css.help}>{t('today.changesHelp')}</p>}
      {changes.learning && (
        <Calm
          title={t('today.learning')}
          text={t('today.learningText', { n: format.number(changes.weeks) })}
        />
      )}
      {!changes.learning && changes.findings.length === 0 && (
        <Calm
          title={t('today.calm')}
          text={t('today.calmText', { count: changes.looked, n: format.number(changes.looked) })}
        />
      )}
      <ol className={css.changes}>
        {changes.findings.map((finding) => (
          <Change
            key={keyOf(finding)}
            finding={finding}
            weekday={today.weekday}
            onOpen={() => open(keyOf(finding))}
          />
        ))}
      </ol>
      {shown?.behind && (
        <FindingPanel finding={shown} weekday={today.weekday} place={place} onClose={() => open(undefined)} />
      )}
    </section>
  );
}

const keyOf = ({ kind, figure, subject }: TodayFinding): string => [kind, figure, subject].join('.');

const Calm = ({ title, text }: { title: string; text: string }) => (
  <div className={css.calm}>
    <p className={css.sentence}>{title}</p>
    <p>{text}</p>
  </div>
);

interface ChangeProps {
  readonly finding: TodayFinding;
  readonly weekday: number;
  readonly onOpen: () => void;
}

function Change({ finding, weekday, onOpen }: ChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useSentence();
  const { tone, compared, surprise, conversion } = finding;
  const notes = [
    t('today.compared', { count: compared, n: format.number(compared) }),
    t('today.rare', { chance: t('today.oneIn', { n: format.number(oddsOf(surprise)) }) }),
    conversion?.value != null &&
      conversion.usual !== null &&
      t('today.conversion', { value: format.share(conversion.value), usual: format.share(conversion.usual) }),
  ].filter(Boolean);
  return (
    <li data-tone={tone}>
      <span className={css.tone}>{t(`today.tone.${tone}`)}</span>
      <p className={css.sentence}>{sentence(finding, weekday)}</p>
      <p className={css.notes}>{notes.join(' · ')}</p>
      {finding.behind && (
        <button type="button" className={css.more} onClick={onOpen}>
          {t('today.who')}
        </button>
      )}
    </li>
  );
}
