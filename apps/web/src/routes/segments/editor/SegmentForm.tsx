import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { GroupView } from '../rule/GroupView';
import { type Group, unfinished } from '../rule/segmentDraft';
import css from './editor.module.css';
import { RuleCount } from './RuleCount';

interface Props {
  readonly name: string;
  readonly draft: Group;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (name: string, draft: Group) => void;
  readonly onCancel: () => void;
}

/** A name and a rule, with the customers it finds counted beside it. */
export function SegmentForm(props: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(props.name);
  const [draft, setDraft] = useState(props.draft);
  const [tried, setTried] = useState(false);
  const unnamed = name.trim() === '';
  const open = unfinished(draft) > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!unnamed && !open) props.onSave(name.trim(), draft);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <div className={css.rule}>
        <label className={css.name}>
          <span>{t('segments.name')}</span>
          <input
            value={name}
            maxLength={120}
            placeholder={t('segments.namePlaceholder')}
            aria-invalid={(tried && unnamed) || undefined}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <GroupView group={draft} onChange={setDraft} />
      </div>
      <div className={css.side}>
        <RuleCount draft={draft} />
        <Fault error={props.error} />
        {tried && (unnamed || open) && (
          <p className={css.missing} role="alert">
            {t(unnamed ? 'segments.needsName' : 'segments.needsRest')}
          </p>
        )}
        <div className={css.actions}>
          <Button type="submit" look="solid" busy={props.busy}>
            {t('common.save')}
          </Button>
          <Button look="plain" onClick={props.onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </form>
  );
}
