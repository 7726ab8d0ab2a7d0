import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { PURPOSES, type Purpose, REQUEST_KINDS } from '@viaggio/domain/privacy';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { useIdentifierName } from '../../../components/useIdentifierName';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { type Change, ChangeFields } from './ChangeFields';

type Kind = (typeof REQUEST_KINDS)[number];
const KNOWN_BY = ['email', 'phone', 'userId', 'card'] as const;

export function NewRequest({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const identifierName = useIdentifierName();
  const [kind, setKind] = useState<Kind>('access');
  const [knownBy, setKnownBy] = useState<string>('email');
  const [value, setValue] = useState('');
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  const [note, setNote] = useState('');
  const [purposes, setPurposes] = useState<Purpose[]>(['profiling']);
  const [changes, setChanges] = useState<readonly Change[]>([{ field: '', value: '' }]);
  const create = useChange('createPrivacyRequest', {
    renews: ['listPrivacyRequests', 'getPrivacyOverview'],
    onDone: ({ id, dueAt }) => {
      showToast(t('privacy.created', { date: format.date(new Date(Date.parse(dueAt) - 1).toISOString()) }));
      onMade(id);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isToday = day === new Date().toISOString().slice(0, 10);
    const filled = changes.filter((one) => one.field.trim() !== '');
    create.mutate({
      body: {
        kind,
        identifier: `${knownBy}:${value.trim()}`,
        ...(isToday ? {} : { receivedAt: `${day}T12:00:00.000Z` }),
        note,
        purposes: kind === 'objection' ? purposes : [],
        changes:
          kind === 'rectification'
            ? Object.fromEntries(filled.map((one) => [one.field.trim(), one.value]))
            : {},
      },
    });
  };
  return (
    <Panel title={t('privacy.new')} onClose={onClose}>
      <form className={rows.stack} onSubmit={submit}>
        <Select
          label={t('privacy.what')}
          allowDeselect={false}
          data={REQUEST_KINDS.map((one) => ({ value: one, label: t(`privacy.kind_${one}`) }))}
          value={kind}
          onChange={(next) => next && setKind(next as Kind)}
        />
        <div className={rows.two}>
          <Select
            label={t('privacy.whoKind')}
            allowDeselect={false}
            data={KNOWN_BY.map((one) => ({ value: one, label: identifierName(one) }))}
            value={knownBy}
            onChange={(next) => next && setKnownBy(next)}
          />
          <TextInput
            required
            maxLength={300}
            label={t('privacy.who')}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </div>
        {kind === 'objection' && (
          <Checkbox.Group
            label={t('privacy.against')}
            value={purposes}
            onChange={(next) => setPurposes(next as Purpose[])}
          >
            <div className={rows.groups}>
              {PURPOSES.map((one) => (
                <Checkbox key={one} value={one} label={t(`privacy.purpose_${one}`)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {kind === 'rectification' && <ChangeFields changes={changes} onChange={setChanges} />}
        <TextInput
          type="date"
          label={t('privacy.when')}
          description={t('privacy.whenHelp')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Textarea
          label={t('privacy.note')}
          placeholder={t('privacy.notePlaceholder')}
          maxLength={2_000}
          autosize
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div>
          <Button type="submit" look="solid" busy={create.isPending} disabled={value.trim() === ''}>
            {t('privacy.create')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
