import { Autocomplete, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { HeardInput, HeardQuestion } from '@viaggio/contract/wordOfMouth';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ChannelSelect } from '../../../components/ChannelSelect';
import { useChange } from '../../../components/useChange';
import rows from '../rows.module.css';
import css from './wordOfMouth.module.css';

interface Props {
  /** undefined: a new one. */
  readonly question: HeardQuestion | undefined;
  readonly usual: HeardInput;
  readonly onMade: (made: { name: string; url: string }) => void;
  readonly onSaved: () => void;
}

const inputOf = ({ name, question, choices, place, contact }: HeardInput): HeardInput => ({
  ...{ name, question, choices, place, contact },
});

export function HeardForm({ question, usual, onMade, onSaved }: Props) {
  const { t } = useTranslation();
  const places = useSettings()?.places ?? [];
  const [draft, setDraft] = useState<HeardInput>(() => inputOf(question ?? usual));
  const renews = ['listHeardQuestions', 'listSources'] as const;
  const create = useChange('createHeardQuestion', { renews, onDone: onMade });
  const update = useChange('updateHeardQuestion', { renews, onDone: onSaved });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (question) update.mutate({ params: { id: question.id }, body: draft });
    else create.mutate({ body: draft });
  };
  const set = (change: Partial<HeardInput>) => setDraft({ ...draft, ...change });
  return (
    <form onSubmit={submit} className={css.form}>
      <div className={rows.two}>
        <TextInput
          label={t('wordOfMouth.name')}
          description={t('wordOfMouth.nameHelp')}
          value={draft.name}
          maxLength={120}
          required
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Autocomplete
          label={t('wordOfMouth.heard.place')}
          description={t('wordOfMouth.heard.placeHelp')}
          value={draft.place}
          data={[...places]}
          maxLength={100}
          onChange={(place) => set({ place })}
        />
      </div>
      <div className={rows.two}>
        {(['it', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            label={t(`wordOfMouth.heard.question_${language}`)}
            value={draft.question[language]}
            maxLength={200}
            required
            onChange={(event) =>
              set({ question: { ...draft.question, [language]: event.currentTarget.value } })
            }
          />
        ))}
      </div>
      <Choices choices={draft.choices} onChange={(choices) => set({ choices })} />
      <Checkbox
        label={t('wordOfMouth.heard.contact')}
        description={t('wordOfMouth.heard.contactHelp')}
        checked={draft.contact}
        onChange={(event) => set({ contact: event.currentTarget.checked })}
      />
      <div>
        <Button type="submit" look="solid" busy={create.isPending || update.isPending}>
          {t(question ? 'common.save' : 'wordOfMouth.heard.create')}
        </Button>
      </div>
    </form>
  );
}

type Choice = HeardInput['choices'][number];

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly onChange: (choices: Choice[]) => void;
}

function Choices({ choices, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const put = (id: string, change: Partial<Choice>) =>
    onChange(choices.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const add = () => {
    const id = `c${Date.now().toString(36)}`;
    onChange([...choices, { id, it: '', en: '', channel: 'word_of_mouth' }]);
  };
  return (
    <fieldset className={rows.fields}>
      <legend>{t('wordOfMouth.heard.choices')}</legend>
      <ul className={css.choices}>
        {choices.map((choice, n) => (
          <li key={choice.id}>
            {(['it', 'en'] as const).map((language) => (
              <TextInput
                key={language}
                aria-label={t(`wordOfMouth.heard.choice_${language}`, { n: n + 1 })}
                placeholder={t(`wordOfMouth.heard.in_${language}`)}
                value={choice[language]}
                maxLength={200}
                required
                onChange={(event) => put(choice.id, { [language]: event.currentTarget.value })}
              />
            ))}
            <ChannelSelect
              label={t('wordOfMouth.heard.channel', { n: n + 1 })}
              value={choice.channel}
              onChange={(channel) => put(choice.id, { channel: channel || 'word_of_mouth' })}
            />
            <Button
              small
              look="plain"
              aria-label={t('wordOfMouth.heard.drop', { n: n + 1 })}
              disabled={choices.length <= 2}
              icon={<IconX size={16} />}
              onClick={() => onChange(choices.filter(({ id }) => id !== choice.id))}
            />
          </li>
        ))}
      </ul>
      <Button small look="plain" icon={<IconPlus size={15} />} disabled={choices.length >= 20} onClick={add}>
        {t('wordOfMouth.heard.addChoice')}
      </Button>
    </fieldset>
  );
}
