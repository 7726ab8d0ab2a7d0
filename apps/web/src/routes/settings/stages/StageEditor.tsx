import { Select, Switch, TextInput } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { JourneyModel, Stage } from '@viaggio/contract/models';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { showToast } from '../../../components/toastStore';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { EntryEditor } from './EntryEditor';
import { changeStage, moveStage, removeStage } from './modelDraft';
import css from './stages.module.css';

interface Props {
  readonly model: JourneyModel;
  readonly stage: Stage;
  readonly onChange: (model: JourneyModel) => void;
  readonly onGone: () => void;
}

const TEXTS = ['name', 'says', 'response'] as const;

export function StageEditor({ model, stage, onChange, onGone }: Props) {
  const { t } = useTranslation();
  const set = (change: Partial<Stage>) => onChange(changeStage(model, stage.id, change));
  return (
    <section className={css.stage}>
      <StageTexts stage={stage} onChange={set} />
      <div className={css.tools}>
        <Select
          aria-label={t('settings.stages.group')}
          data={[
            { value: 'before', label: t('settings.stages.before') },
            { value: 'after', label: t('settings.stages.after') },
          ]}
          value={stage.group}
          onChange={(group) => group && set({ group: group as Stage['group'] })}
        />
        <Switch
          label={t('settings.stages.goal')}
          checked={stage.goal}
          onChange={(event) => event.target.checked && set({ goal: true })}
        />
        <Switch
          label={t('settings.stages.reentrant')}
          checked={stage.reentrant}
          onChange={(event) => set({ reentrant: event.target.checked })}
        />
      </div>
      <EntryEditor entry={stage.entry} onChange={(entry) => set({ entry })} />
      <StageTools model={model} stage={stage} onChange={onChange} onGone={onGone} />
    </section>
  );
}

interface TextsProps {
  readonly stage: Stage;
  readonly onChange: (change: Partial<Stage>) => void;
}

function StageTexts({ stage, onChange }: TextsProps) {
  const { t } = useTranslation();
  return (
    <div className={rows.pairs}>
      {TEXTS.flatMap((part) =>
        (['it', 'en'] as const).map((language) => (
          <TextInput
            key={part + language}
            lang={language}
            label={t(`settings.stages.${part}${language === 'it' ? 'It' : 'En'}`)}
            value={stage[part][language]}
            onChange={(event) => onChange({ [part]: { ...stage[part], [language]: event.target.value } })}
          />
        )),
      )}
    </div>
  );
}

function StageTools({ model, stage, onChange, onGone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = () => {
    onChange(removeStage(model, stage.id));
    onGone();
    const name = format.say(stage.name) || stage.id;
    showToast(t('settings.stages.deleted', { name }), { undo: () => onChange(model) });
  };
  return (
    <div className={css.tools}>
      <Button
        small
        icon={<IconArrowLeft size={15} />}
        onClick={() => onChange(moveStage(model, stage.id, -1))}
      >
        {t('settings.stages.earlier')}
      </Button>
      <Button
        small
        icon={<IconArrowRight size={15} />}
        onClick={() => onChange(moveStage(model, stage.id, 1))}
      >
        {t('settings.stages.later')}
      </Button>
      <Button small look="danger" disabled={model.stages.length < 2} onClick={remove}>
        {t('settings.stages.removeStage')}
      </Button>
    </div>
  );
}
