import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReportSearch } from '../../../app/analysisSearches';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { NothingArrived, useNothingArrived } from './NothingArrived';
import { PATH_OF, type ReportKind, usualPeriodOf } from './reportKinds';
import { useAddress } from './useAddress';
import { useCounted } from './useCounted';

interface Props {
  readonly kind: ReportKind;
}

/** No answer: says what would give one. */
export function ReportEmpty({ kind }: Props) {
  const { t } = useCounted();
  if (useNothingArrived()) return <NothingArrived>{t(`analysis.${kind}.emptyText`)}</NothingArrived>;
  return (
    <Empty
      title={t('analysis.nobodyTitle')}
      actions={
        <>
          <Longer kind={kind} />
          <StartOver kind={kind} />
        </>
      }
    >
      {t(`analysis.${kind}.nobodyText`)}
    </Empty>
  );
}

const LONGEST = '365';

function Longer({ kind }: Props) {
  const { t } = useCounted();
  const { ask } = useAddress();
  const { period, from }: ReportSearch = useSearch({ strict: false });
  if (!from && (period ?? usualPeriodOf(kind)) === LONGEST) return null;
  return (
    <Button look="solid" onClick={() => ask({ period: LONGEST, from: undefined, to: undefined })}>
      {t('map.emptyPeriodAction')}
    </Button>
  );
}

/** Back to the question the stages make. */
function StartOver({ kind }: Props) {
  const { t } = useCounted();
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return (
    <Button onClick={() => navigate({ to: PATH_OF[kind], params: { workspace }, search: {} })}>
      {t('analysis.startOver')}
    </Button>
  );
}
