import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReportSearch } from '../../../app/analysisSearches';
import { useSettings } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Empty } from '../../../components/Empty';
import { PATH_OF, type ReportKind, usualPeriodOf } from './reportKinds';
import { useAddress } from './useAddress';
import { useCounted } from './useCounted';

interface Props {
  readonly kind: ReportKind;
}

/** No answer: says what would give one. */
export function ReportEmpty({ kind }: Props) {
  const { t } = useCounted();
  const settings = useSettings();
  // The example comes without a source, but not without contacts.
  const fresh = settings !== null && !settings.hasEvents && !settings.demo;
  if (fresh) {
    return (
      <Empty title={t('analysis.emptyTitle')} actions={<Connect />}>
        {t(`analysis.${kind}.emptyText`)}
      </Empty>
    );
  }
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

function Connect() {
  const { t } = useCounted();
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const to = '/w/$workspace/settings/$section';
  return (
    <>
      <Button look="solid" onClick={() => navigate({ to, params: { workspace, section: 'import' } })}>
        {t('start.connect.file')}
      </Button>
      <Button onClick={() => navigate({ to, params: { workspace, section: 'sources' } })}>
        {t('customers.emptyAction')}
      </Button>
    </>
  );
}
