import { NumberInput } from '@mantine/core';
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

/** One journey: its stages in order, one of them open, and the days after which somebody counts as lost. */
export function ModelEditor({ stored, only }: { stored: StoredModel; only: boolean }) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const [model, setModel] = useState<JourneyModel>(stored.model);
  const [at, setAt] = useState(0);
  const stage = model.stages[at] ?? model.stages[0];
  const add = () => {
    const next = addStage(model, t('settings.stages.newStage'));
    setModel(next);
    setAt(next.stages.length - 1);
  };
  return (
    <>
      {stored.restating !== null && (
        <>
          <p className={rows.faint}>{t('settings.stages.restating')}</p>
          <Progress value={stored.restating} label={t('settings.stages.restating')} />
        </>
      )}
      <StageTrack model={model} at={at} onPick={setAt} onAdd={may ? add : undefined} />
      <fieldset disabled={!may} className={rows.fields}>
        {stage && (
          <StageEditor
            model={model}
            stage={stage}
            onChange={setModel}
            onGone={() => setAt(Math.max(0, at - 1))}
          />
        )}
        <LapseDays model={model} onChange={setModel} />
      </fieldset>
      <WhatWalks model={model} />
      {may && (
        <ModelActions stored={stored} model={model} only={only} onReset={() => setModel(stored.model)} />
      )}
    </>
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
  const { key } = model;
  const who =
    key.kind === 'case'
      ? t('settings.stages.keyCase', { property: key.property })
      : t(key.kind === 'person' ? 'settings.stages.keyPerson' : 'settings.stages.keyAccount');
  return (
    <p className={`${rows.faint} ${rows.later}`}>
      {t('settings.stages.key')}: {who}.{' '}
      {t('settings.stages.version', { version: format.number(model.version) })}
    </p>
  );
}
