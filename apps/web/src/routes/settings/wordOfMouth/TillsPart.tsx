import { Autocomplete, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Till } from '@viaggio/contract/wordOfMouth';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay, useSettings } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ConfirmButton } from '../../../components/ConfirmButton';
import { Fault } from '../../../components/Fault';
import { Panel } from '../../../components/Panel';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { LinkOnce } from './LinkOnce';

/** Pages for tablets at the counter. */
export function TillsPart() {
  const { t } = useTranslation();
  const may = useMay('editor');
  const { data, error, refetch } = useQuery(apiQuery('listTills', {}));
  return (
    <section>
      <h2 className={rows.title}>{t('wordOfMouth.tills.title')}</h2>
      <p className={rows.lead}>{t('wordOfMouth.tills.lead')}</p>
      <Fault error={error} onRetry={refetch} />
      <ul className={rows.rows}>
        {data?.items.map((till) => (
          <Line key={till.id} till={till} />
        ))}
      </ul>
      {may && <NewTill />}
    </section>
  );
}

function NewTill() {
  const { t } = useTranslation();
  const places = useSettings()?.places ?? [];
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const create = useChange('createTill', {
    renews: ['listTills', 'listSources'],
    onDone: () => {
      setName('');
      setPlace('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: { name: name.trim(), place: place.trim() } });
  };
  return (
    <form className={rows.form} onSubmit={submit}>
      <TextInput
        label={t('wordOfMouth.tills.name')}
        placeholder={t('wordOfMouth.tills.namePlaceholder')}
        value={name}
        maxLength={120}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Autocomplete
        label={t('wordOfMouth.tills.place')}
        value={place}
        data={[...places]}
        maxLength={100}
        required
        withAsterisk={false}
        onChange={setPlace}
      />
      <Button type="submit" look="line" busy={create.isPending}>
        {t('wordOfMouth.tills.add')}
      </Button>
      {create.data && (
        <Panel title={create.data.name} kicker={create.data.place} place="middle" onClose={create.reset}>
          <p>{t('wordOfMouth.tills.how')}</p>
          <LinkOnce url={create.data.url} name={create.data.name} once />
        </Panel>
      )}
    </form>
  );
}

function Line({ till }: { till: Till }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const remove = useChange('deleteTill', { renews: ['listTills', 'listSources'] });
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <strong>{till.name}</strong>
        <small>{till.place}</small>
      </div>
      <span className={rows.faint}>
        {till.lastUsedAt
          ? t('wordOfMouth.tills.used', { n: format.number(till.entries), ago: format.ago(till.lastUsedAt) })
          : t('wordOfMouth.tills.unused')}
      </span>
      {may && (
        <ConfirmButton
          small
          busy={remove.isPending}
          onConfirm={() => remove.mutate({ params: { id: till.id } })}
        >
          {t('wordOfMouth.close')}
        </ConfirmButton>
      )}
    </li>
  );
}
