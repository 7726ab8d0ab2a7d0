import type { Trust } from '@viaggio/contract/common';
import { useTranslation } from 'react-i18next';
import type { ReportSearch } from '../../../app/analysisSearches';
import { PeriodPicker } from '../../../components/PeriodPicker';
import { PlacePicker } from '../../../components/PlacePicker';
import { QuestionHead } from '../../../components/QuestionHead';
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
    <QuestionHead title={t(`analysis.${kind}.question`)} tools={trust && <TrustChip trust={trust} />}>
      <Tip text={t(`analysis.${kind}.help`)}>
        <button type="button" className={css.term}>
          {t(`analysis.${kind}.term`)}
        </button>
      </Tip>
      <PlacePicker value={search.place} onChange={(place) => ask({ place })} />
      <PeriodPicker search={search} onChange={(period) => ask({ ...period })} usual={usualPeriodOf(kind)} />
    </QuestionHead>
  );
}
