import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { Skeleton } from '../../../components/Skeleton';
import css from './LinksView.module.css';
import { SideCard } from './SideCard';

interface Props {
  readonly id: string;
  readonly other: string;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** The two records, and the one they would become. */
export function MergePreviewView({ id, other, busy, onBack, onConfirm }: Props) {
  const { t } = useTranslation();
  const preview = useQuery({
    ...apiQuery('previewMerge', { params: { id }, body: { with: other } }),
    staleTime: 0,
  });
  const data = preview.data;
  if (!data) return preview.error ? <Fault error={preview.error} /> : <Skeleton />;
  return (
    <>
      <h3 className={css.label}>{t('customer.merge.before')}</h3>
      <div className={css.sides}>
        {data.before.map((side) => (
          <SideCard key={side.personId} side={side} />
        ))}
      </div>
      <h3 className={css.label}>{t('customer.merge.after')}</h3>
      <div className={css.sides}>
        <SideCard side={data.after} />
      </div>
      {data.overrules.length > 0 && (
        <p className={css.warn}>
          {t('customer.merge.overrules', { count: data.overrules.length, n: data.overrules.length })}
        </p>
      )}
      <div className={css.foot}>
        <Button look="solid" busy={busy} onClick={onConfirm}>
          {t('customer.merge.confirm')}
        </Button>
        <Button onClick={onBack}>{t('customer.merge.other')}</Button>
      </div>
    </>
  );
}
