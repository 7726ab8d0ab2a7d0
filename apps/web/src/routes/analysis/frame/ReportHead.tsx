import type { Trust } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import type { ReportSearch } from '../../../app/analysisSearches';
import { PeriodPicker } from '../../../components/PeriodPicker';
import { PlacePicker } from '../../../components/PlacePicker';
import { Tip } from '../../../components/Tip';
import { TrustChip } from '../../../components/TrustChip';
import css from './ReportHead.module.css';
import { type ReportKind, usualPeriodOf } from './reportKinds';
import { useAddress } from './useAddress';

interface Props {
  readonly kind: ReportKind;
  readonly search: ReportSearch;
  readonly trust: Trust | undefined;
}

/** The question, of where and when, and how far its answer can be trusted. */
export function ReportHead({ kind, search, trust }: Props) {
  const { t } = useTranslation();
  const { ask } = useAddress();
  return (
    <header className={css.head}>
      <h1>{t(`analysis.${kind}.question`)}</h1>
      <div className={css.line}>
        <Tip text={t(`analysis.${kind}.help`)}>
          <button type="button" className={css.term}>
            {t(`analysis.${kind}.term`)}
          </button>
        </Tip>
        <span aria-hidden>·</span>
        <PlacePicker value={search.place} onChange={(place) => ask({ place })} />
        <span aria-hidden>·</span>
        <PeriodPicker search={search} onChange={(period) => ask({ ...period })} usual={usualPeriodOf(kind)} />
      </div>
      {trust && (
        <div className={`${css.tools} no-print`}>
          <TrustChip trust={trust} />
        </div>
      )}
    </header>
  );
}
