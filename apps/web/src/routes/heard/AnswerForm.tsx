import { Textarea, TextInput } from '@mantine/core';
import type { HeardPage } from '@viaggio/contract/wordOfMouth';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button';
import css from './heard.module.css';

export interface Answered {
  readonly choice: string;
  readonly comment: string;
  readonly contact: string;
}

interface Props {
  readonly page: HeardPage;
  readonly language: 'it' | 'en';
  readonly busy: boolean;
  readonly onAnswer: (answer: Answered) => void;
}

export function AnswerForm({ page, language, busy, onAnswer }: Props) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answered>({ choice: '', comment: '', contact: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAnswer(answer);
  };
  return (
    <form onSubmit={submit} className={css.form}>
      <fieldset className={css.choices}>
        <legend>{t('counter.heard.choose')}</legend>
        {page.choices.map((choice) => (
          <label key={choice.id}>
            <input
              type="radio"
              name="choice"
              checked={answer.choice === choice.id}
              onChange={() => setAnswer({ ...answer, choice: choice.id })}
            />
            {choice[language]}
          </label>
        ))}
      </fieldset>
      <Textarea
        label={t('counter.heard.comment')}
        value={answer.comment}
        maxLength={1_000}
        autosize
        minRows={2}
        onChange={(event) => setAnswer({ ...answer, comment: event.currentTarget.value })}
      />
      {page.contact && (
        <TextInput
          label={t('counter.heard.contact')}
          description={t('counter.heard.contactHelp', { workspace: page.workspace })}
          value={answer.contact}
          maxLength={200}
          onChange={(event) => setAnswer({ ...answer, contact: event.currentTarget.value })}
        />
      )}
      <Button type="submit" look="solid" className={css.send} disabled={answer.choice === ''} busy={busy}>
        {t('counter.heard.send')}
      </Button>
    </form>
  );
}
