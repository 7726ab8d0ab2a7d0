import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { showToast } from '../../../components/toastStore';
import { useChange } from '../../../components/useChange';
import { ROUTE_OF } from '../../analysis/frame/reportKinds';
import { BackToSegments } from '../BackToSegments';
import { draftOf, ruleOf } from '../rule/segmentDraft';
import { SegmentForm } from './SegmentForm';

/** Whatever may have been asked of the segment as it was. */
const RENEWS = [
  'listSegments',
  'getSegment',
  'listSegmentPeople',
  'previewSegment',
  'overview',
  ...Object.values(ROUTE_OF),
] as const;

export function EditSegmentPage() {
  const { t } = useTranslation();
  const { workspace, segment: id } = useParams({
    from: '/w/$workspace/shell/customers/segments/$segment/edit',
  });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(apiQuery('getSegment', { params: { id } }));
  const back = () =>
    void navigate({ to: '/w/$workspace/customers/segments/$segment', params: { workspace, segment: id } });
  const update = useChange('updateSegment', {
    renews: RENEWS,
    quiet: true,
    onDone: () => {
      showToast(t('common.saved'));
      back();
    },
  });
  return (
    <>
      <BackToSegments />
      <PageHead title={t('segments.edit')} lead={t('segments.editLead')} />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && (
        <SegmentForm
          name={data.name}
          draft={draftOf(data.rule)}
          busy={update.isPending}
          error={update.error}
          onSave={(name, draft) => update.mutate({ params: { id }, body: { name, rule: ruleOf(draft) } })}
          onCancel={back}
        />
      )}
    </>
  );
}
