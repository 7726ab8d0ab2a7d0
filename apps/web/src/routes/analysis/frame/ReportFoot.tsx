import { IconRefresh } from '@tabler/icons-react';
import type { ReportNote } from '@viaggio/contract/reports';
import { useFormat } from '../../../format';
import css from './ReportFoot.module.css';
import type { ReportKind } from './reportKinds';
import { useCounted } from './useCounted';

interface Props {
  readonly kind: ReportKind;
  readonly answer: { readonly asOf: string; readonly took: number; readonly notes?: readonly ReportNote[] };
  readonly onRenew: () => void;
}

/** What the answer rests on: the moment, and how it was counted. */
export function ReportFoot({ kind, answer, onRenew }: Props) {
  const { t } = useCounted();
  const format = useFormat();
  return (
    <footer className={css.foot}>
      <p>
        {t('analysis.asOf', { asOf: format.date(answer.asOf, 'full') })}{' '}
        <button type="button" onClick={onRenew}>
          <IconRefresh size={14} stroke={1.6} aria-hidden /> {t('analysis.renew')}
        </button>
      </p>
      {answer.notes?.map(({ code }) => (
        <p key={code}>{t(`analysis.notes.${code}`)}</p>
      ))}
      <details>
        <summary>{t('analysis.howCounted')}</summary>
        <p>{t(`analysis.${kind}.howCounted`)}</p>
      </details>
    </footer>
  );
}
