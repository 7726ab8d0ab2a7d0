import { TextInput } from '@mantine/core';
import type { AlignmentInput, LaidCycle } from '@viaggio/contract/reports';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { useTouchpointName } from '../../components/useTouchpointName';
import { useFormat } from '../../format';
import { useReport } from '../analysis/frame/useReport';
import css from './livingMap.module.css';

interface Props {
  readonly input: AlignmentInput;
  readonly nameOf: (stage: string) => string;
}

/** An address is one; else it is what the company calls the customer. */
const addressOf = (said: string): string =>
  said.includes(':') ? said : said.includes('@') ? `email:${said}` : `userId:${said}`;

/** One customer's journey, contact by contact, with the cards it met. */
export function JourneyOnMap({ input, nameOf }: Props) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [person, setPerson] = useState('');
  const { data: answer, error } = useReport('alignment', person === '' ? undefined : { ...input, person });
  const journeys = person === '' ? undefined : answer?.data.journeys;
  return (
    <section>
      <h3 className={css.title}>{t('livingMap.plan.onOne')}</h3>
      <form
        className={css.ask}
        onSubmit={(event) => {
          event.preventDefault();
          setPerson(said.trim() === '' ? '' : addressOf(said.trim()));
        }}
      >
        <TextInput
          label={t('livingMap.plan.who')}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
        <Button type="submit" disabled={said.trim() === ''}>
          {t('livingMap.plan.show')}
        </Button>
      </form>
      {person !== '' && <Fault error={error} />}
      {journeys?.length === 0 && <p className={css.quiet}>{t('livingMap.plan.noJourney')}</p>}
      {journeys?.map((journey) => (
        <Journey key={journey.from} journey={journey} nameOf={nameOf} />
      ))}
    </section>
  );
}

function Journey({ journey, nameOf }: { journey: LaidCycle; nameOf: Props['nameOf'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const touchpoint = useTouchpointName();
  const skipped = journey.skipped.map((one) => touchpoint(one.touchpoint)).join(', ');
  return (
    <>
      <ol className={css.road}>
        {journey.contacts.map((contact) => (
          <li key={`${contact.time} ${contact.touchpoint}`} data-kind={contact.kind}>
            <time dateTime={contact.time}>{format.date(contact.time, 'full')}</time>
            <span>{touchpoint(contact.touchpoint)}</span>
            <span className={css.quiet}>
              {contact.card ? nameOf(contact.card) : t(`livingMap.plan.kinds.${contact.kind}`)}
            </span>
          </li>
        ))}
      </ol>
      {skipped && <p className={css.quiet}>{t('livingMap.plan.skippedHere', { names: skipped })}</p>}
    </>
  );
}
