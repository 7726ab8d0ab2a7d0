import { IconPrinter } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import type { OverviewAnswer } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { ComparePicker } from './ComparePicker';
import css from './MapHead.module.css';
import { ModelPicker } from './ModelPicker';
import { PeriodPicker } from './PeriodPicker';
import { PlacePicker } from './PlacePicker';
import { TrustChip } from './TrustChip';
import { useMapNavigate } from './useMapNavigate';

/** The map says in one line what it shows; each part of the line can be changed. */
export function MapHead({ answer }: { answer: OverviewAnswer | undefined }) {
  const { t } = useTranslation();
  const { rows } = useSearch({ from: '/w/$workspace/shell/map' });
  const change = useMapNavigate();
  const empty = answer?.data.totals.contacts === 0;
  return (
    <header className={css.head}>
      <h1>{t('map.title')}</h1>
      <div className={css.line}>
        <ModelPicker shown={answer?.data.model.id} />
        <span aria-hidden>·</span>
        <PlacePicker />
        <span aria-hidden>·</span>
        <PeriodPicker />
        <span aria-hidden>·</span>
        <ComparePicker />
      </div>
      {!empty && (
        <div className={`${css.tools} no-print`}>
          {answer && <TrustChip trust={answer.trust} />}
          <button
            type="button"
            aria-pressed={rows === 'all'}
            onClick={() => change({ rows: rows === 'all' ? undefined : 'all' })}
          >
            {t(rows === 'all' ? 'map.fewerRows' : 'map.moreRows')}
          </button>
          <button
            type="button"
            className={css.print}
            onClick={() => window.print()}
            aria-label={t('map.print')}
          >
            <IconPrinter size={18} stroke={1.5} />
          </button>
        </div>
      )}
    </header>
  );
}
