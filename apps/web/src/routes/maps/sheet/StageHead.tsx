import type { MapStage } from '@viaggio/domain/maps';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Sheet.module.css';

/** A stage by its name and what the customer says there. */
export function StageHead({ stage, children }: { stage: MapStage; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css.stage}>
      <h2>{stage.name || t('maps.untitledStage')}</h2>
      {stage.words && <q>{stage.words}</q>}
      {children}
    </div>
  );
}
