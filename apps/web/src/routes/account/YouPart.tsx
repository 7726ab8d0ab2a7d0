import { Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { Button } from '../../components/Button';
import { showToast } from '../../components/toastStore';
import { useChange } from '../../components/useChange';
import { LANGUAGES, useChooseLanguage } from '../../components/useChooseLanguage';
import rows from '../settings/rows.module.css';

const CHOICES = LANGUAGES.map(([value, label]) => ({ value, label }));

export function YouPart() {
  const { t, i18n } = useTranslation();
  const { user } = useMe();
  const chooseLanguage = useChooseLanguage();
  const [name, setName] = useState(user.name);
  const save = useChange('updateMe', {
    renews: ['getMe', 'listMembers'],
    onDone: () => showToast(t('account.saved')),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ body: { name: name.trim() } });
  };
  const unchanged = name.trim() === '' || name.trim() === user.name;
  return (
    <section>
      <h2 className={rows.title}>{t('account.you')}</h2>
      <p className={rows.lead}>{user.email}</p>
      <form className={rows.stack} onSubmit={submit}>
        <TextInput
          label={t('account.name')}
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={t('shell.language')}
          data={CHOICES}
          value={i18n.language}
          onChange={(code) => code && chooseLanguage(code === 'it' ? 'it' : 'en')}
        />
        <div>
          <Button type="submit" look="solid" disabled={unchanged} busy={save.isPending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
