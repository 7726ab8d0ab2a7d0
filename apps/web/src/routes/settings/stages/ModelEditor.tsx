import { NumberInput, TextInput } from '@mantine/core';
import type { JourneyModel, StoredModel } from '@viaggio/contract/models';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Progress } from '../../../components/Progress';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { ModelActions } from './ModelActions';
import { addStage } from './modelDraft';
import { StageEditor } from './StageEditor';
import { StageTrack } from './StageTrack';
import { useWalker } from './useWalker';

interface Props {
  readonly stored: StoredModel;
  readonly only: boolean;
  /** Id of the open stage; the first when there is none of that id. */
  readonly open: string | undefined;
  readonly onOpen: (stage: string | undefined) => void;
}

/** One journey: its stages in order, one of them open, and the days after which somebody counts as lost. */
export function ModelEditor({ stored, only, open, onOpen }: Props) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [model, setModel] = useState<JourneyModel>(stored.model);
  const at = Math.max(
    0,
    model.stages.findIndex(({ id }) => id === open),
  );
  const stage = model.stages[at];
  const add = () => {
    const next = addStage(model, t('settings.stages.newStage'));
    setModel(next);
    onOpen(next.stages.at(-1)?.id);
  };
  return (
    <>
      {stored.restating !== null && (
        <>
          <p className={rows.faint}>{t('settings.stages.restating')}</p>
          <Progress value={stored.restating} label={t('settings.stages.restating')} />
        </>
      )}
      <StageTrack
        model={model}
        at={at}
        onPick={(index) => onOpen(model.stages[index]?.id)}
        onAdd={may ? add : undefined}
      />
      <fieldset disabled={!may} className={rows.fields}>
        {stage && (
          <StageEditor
            model={model}
            stage={stage}
            onChange={setModel}
            onGone={() => onOpen(model.stages[at === 0 ? 1 : at - 1]?.id)}
          />
        )}
        <ModelNames model={model} onChange={setModel} />
        <LapseDays model={model} onChange={setModel} />
      </fieldset>
      <WhatWalks model={model} />
      {may && (
        <ModelActions stored={stored} model={model} only={only} onReset={() => setModel(stored.model)} />
      )}
    </>
  );
}

function ModelNames({ model, onChange }: { model: JourneyModel; onChange: (model: JourneyModel) => void }) {
  const { t } = useTranslation();
  return (
    <div className={`${rows.pairs} ${rows.later}`}>
      {(['it', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={t(language === 'it' ? 'settings.stages.modelNameIt' : 'settings.stages.modelNameEn')}
          value={model.name[language]}
          maxLength={120}
          onChange={(event) =>
            onChange({ ...model, name: { ...model.name, [language]: event.target.value } })
          }
        />
      ))}
    </div>
  );
}

function LapseDays({ model, onChange }: { model: JourneyModel; onChange: (model: JourneyModel) => void }) {
  const { t } = useTranslation();
  const set = (part: 'beforeGoal' | 'afterGoal', value: string | number) =>
    typeof value === 'number' && onChange({ ...model, lapseDays: { ...model.lapseDays, [part]: value } });
  return (
    <div className={`${rows.two} ${rows.later}`}>
      <NumberInput
        label={t('settings.stages.lapseBefore')}
        min={1}
        max={3650}
        value={model.lapseDays.beforeGoal}
        onChange={(value) => set('beforeGoal', value)}
      />
      <NumberInput
        label={t('settings.stages.lapseAfter')}
        min={1}
        max={3650}
        value={model.lapseDays.afterGoal}
        onChange={(value) => set('afterGoal', value)}
      />
    </div>
  );
}

function WhatWalks({ model }: { model: JourneyModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const who = useWalker()(model.key);
  return (
    <p className={`${rows.faint} ${rows.later}`}>
      {t('settings.stages.key')}: {who}.{' '}
      {model.exits.length > 0 &&
        `${t('settings.stages.exits')}: ${model.exits.map(({ name }) => format.say(name)).join(', ')}. `}
      {t('settings.stages.version', { version: format.number(model.version) })}
    </p>
  );
}
