import { useQuery } from '@tanstack/react-query';
import type { Person } from '@viaggio/contract/people';
import type { ConsentOfPerson } from '@viaggio/contract/privacy';
import { PURPOSES, type Purpose } from '@viaggio/domain/privacy';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { useChange } from '../../components/useChange';
import { useFormat } from '../../format';
import { AsidePart } from './AsidePart';
import css from './RecordAside.module.css';

type Answer = ConsentOfPerson['purposes'][number];

/** What somebody agreed to, for each purpose, where it came from, and everything said before. */
export function PurposesPart({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { data } = useQuery(apiQuery('getConsent', { params: { id: person.id } }));
  const answers = new Map(data?.purposes.map((answer) => [answer.purpose, answer]));
  return (
    <AsidePart title={t('privacy.consent.title')} show={data !== undefined}>
      {PURPOSES.map((purpose) => (
        <PurposeLine key={purpose} id={person.id} purpose={purpose} answer={answers.get(purpose)} />
      ))}
    </AsidePart>
  );
}

interface LineProps {
  readonly id: string;
  readonly purpose: Purpose;
  readonly answer: Answer | undefined;
}

function PurposeLine({ id, purpose, answer }: LineProps) {
  const { t } = useTranslation();
  const editor = useMay('editor');
  const record = useChange('recordConsent', { renews: ['getConsent', 'getPerson'] });
  const granted = answer?.granted ?? false;
  const state = answer
    ? t(granted ? 'privacy.consent.yes' : 'privacy.consent.no')
    : t('privacy.consent.unknown');
  const say = () => record.mutate({ params: { id }, body: { purpose, granted: !granted } });
  return (
    <details className={css.purpose}>
      <summary>
        {t(`privacy.consent.${purpose}`)}: {state}
      </summary>
      <Told answer={answer} />
      {editor && (
        <Button small busy={record.isPending} onClick={say}>
          {t(granted ? 'privacy.consent.sayNo' : 'privacy.consent.sayYes')}
        </Button>
      )}
    </details>
  );
}

function Told({ answer }: { answer: Answer | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!answer) return <p className={css.none}>{t('privacy.consent.never')}</p>;
  const from = (source: string): string => {
    const [kind = '', what = ''] = source.split(':');
    if (kind === 'event') return t('privacy.consent.fromEvent');
    return kind === 'request'
      ? t('privacy.consent.fromRequest', { id: what })
      : t('privacy.consent.fromMember');
  };
  return (
    <ul>
      {answer.history.map((one) => (
        <li key={`${one.at}${one.granted}${one.source}`}>
          <small>
            {t(one.granted ? 'privacy.consent.yes' : 'privacy.consent.no')} · {format.date(one.at)} ·{' '}
            {from(one.source)}
            {one.by && ` (${one.by})`}
          </small>
        </li>
      ))}
    </ul>
  );
}
