import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { useChange } from '../../../components/useChange';
import { useFormat } from '../../../format';
import css from './create.module.css';
import { ModelChoice } from './ModelChoice';
import { PersonaChoice } from './PersonaChoice';
import { useMade } from './useMade';
import { useYear, useYearlyPeople } from './useYearlyPeople';

/** One click: a map drafted from what customers did in the last year. */
export function DataStart() {
  const { t } = useTranslation();
  const format = useFormat();
  const people = useYearlyPeople();
  const period = useYear();
  const [model, setModel] = useState<string>();
  const [personas, setPersonas] = useState<readonly string[]>([]);
  const draft = useChange('draftMap', useMade());
  if (people === 0) return <p>{t('maps.create.fromDataNone')}</p>;
  return (
    <>
      <p className={css.statement}>
        {people === undefined
          ? t('common.loading')
          : t('maps.create.fromDataText', { count: people, n: format.number(people) })}
      </p>
      <p className={css.help}>{t('maps.create.fromDataHelp')}</p>
      <ModelChoice value={model} onChange={setModel} />
      <PersonaChoice value={personas} onChange={setPersonas} />
      <Fault error={draft.error} />
      <div className={css.foot}>
        <Button
          look="solid"
          busy={draft.isPending}
          disabled={people === undefined}
          onClick={() => draft.mutate({ body: { model, personas: [...personas], period } })}
        >
          {t(draft.isPending ? 'maps.create.drafting' : 'maps.create.fromDataGo')}
        </Button>
      </div>
    </>
  );
}
