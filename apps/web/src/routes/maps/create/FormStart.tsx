import { TextInput } from '@mantine/core';
import type { MapKind } from '@viaggio/domain/maps';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { useChange } from '../../../components/useChange';
import { useDefaultModel } from '../../../components/useDefaultModel';
import css from './create.module.css';
import { KindChoice } from './KindChoice';
import { ModelChoice } from './ModelChoice';
import { PersonaChoice } from './PersonaChoice';
import { TemplateChoice } from './TemplateChoice';
import { useMade } from './useMade';

interface Props {
  readonly from: 'model' | 'template' | 'blank';
}

/** The one for shops, as in the first run. */
const FIRST_TEMPLATE = 'advocacy';

/** A map under stages of the workspace, of a template, or under none. */
export function FormStart({ from }: Props) {
  const { t } = useTranslation();
  const usual = useDefaultModel()?.id;
  const [model, setModel] = useState<string>();
  const [template, setTemplate] = useState<string>(FIRST_TEMPLATE);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<MapKind>('as-is');
  const [personas, setPersonas] = useState<readonly string[]>([]);
  const create = useChange('createMap', useMade());
  const begin = startOf(from, model ?? usual, template);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ body: { name, kind, personas: [...personas], from: begin } });
  };
  return (
    <form className={css.stack} onSubmit={submit}>
      {from === 'template' && <TemplateChoice value={template} onChange={setTemplate} />}
      {from === 'model' && <ModelChoice value={model} onChange={setModel} />}
      <TextInput
        label={t('maps.create.name')}
        placeholder={t('maps.create.namePlaceholder')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={120}
        required
      />
      <KindChoice value={kind} onChange={setKind} />
      <PersonaChoice value={personas} onChange={setPersonas} />
      <Fault error={create.error} />
      <div className={css.foot}>
        <Button
          look="solid"
          type="submit"
          busy={create.isPending}
          disabled={name.trim() === '' || (from !== 'blank' && !begin)}
        >
          {t('maps.create.go')}
        </Button>
      </div>
    </form>
  );
}

function startOf(from: Props['from'], model: string | undefined, template: string | undefined) {
  if (from === 'model' && model) return { kind: 'model', model } as const;
  if (from === 'template' && template) return { kind: 'template', template } as const;
  return undefined;
}
