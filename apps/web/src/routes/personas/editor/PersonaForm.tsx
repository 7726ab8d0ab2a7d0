import type { Persona, PersonaInput } from '@viaggio/contract/personas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { BelongsField } from './BelongsField';
import css from './editor.module.css';
import { LinesField } from './LinesField';
import { LookField, type PictureChange } from './LookField';
import { inputOf, missingIn, type PersonaDraft } from './personaDraft';
import { QuotesField } from './QuotesField';
import { ChannelsField, WhoFields } from './WhoFields';

interface Props {
  readonly draft: PersonaDraft;
  /** What is kept already, for its picture. */
  readonly kept?: Pick<Persona, 'id' | 'picture'>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (input: PersonaInput, picture: PictureChange) => void;
  readonly onCancel: () => void;
}

/** Everything that is written of a persona, and who belongs to it. */
export function PersonaForm(props: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(props.draft);
  const [picture, setPicture] = useState<PictureChange>();
  const [tried, setTried] = useState(false);
  const missing = missingIn(draft);
  const change = (part: Partial<PersonaDraft>) => setDraft((old) => ({ ...old, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) props.onSave(inputOf(draft), picture);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <div className={css.who}>
        <LookField
          persona={{ ...props.kept, face: draft.face, colour: draft.colour }}
          onChange={change}
          picture={picture}
          onPicture={setPicture}
        />
        <div>
          <WhoFields draft={draft} onChange={change} />
        </div>
      </div>
      <div className={css.parts}>
        {(['goals', 'needs', 'fears', 'drives'] as const).map((part) => (
          <LinesField
            key={part}
            part={part}
            value={draft[part]}
            onChange={(lines) => change({ [part]: lines })}
          />
        ))}
        <QuotesField value={draft.quotes} onChange={(quotes) => change({ quotes })} />
        <ChannelsField draft={draft} onChange={change} />
      </div>
      <BelongsField draft={draft} onChange={change} />
      <div className={css.foot}>
        <Fault error={props.error} />
        {tried && missing && (
          <p className={css.missing} role="alert">
            {t(missing === 'name' ? 'personas.form.needsName' : 'personas.form.needsRest')}
          </p>
        )}
        <Button type="submit" look="solid" busy={props.busy}>
          {t('common.save')}
        </Button>
        <Button look="plain" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
