import { useNavigate, useParams } from '@tanstack/react-router';
import type { ExportFormat } from '@viaggio/contract/exports';
import type { Segment } from '@viaggio/contract/segments';
import { useTranslation } from 'react-i18next';
import { download } from '../../api';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { ExportMenu } from '../../components/ExportMenu';
import { useRemoveSegment } from './useRemoveSegment';

/** What can be done with a segment, for those who may. */
export function SegmentActions({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const remove = useRemoveSegment();
  const mayChange = useMay('editor');
  const load = (format: ExportFormat) =>
    download('exportData', { params: { what: 'people' }, query: { segment: segment.id, format } });
  const edit = () =>
    navigate({
      to: '/w/$workspace/customers/segments/$segment/edit',
      params: { workspace, segment: segment.id },
    });
  return (
    <>
      <ExportMenu label={t('segments.export', { name: segment.name })} load={load} />
      {mayChange && (
        <>
          <Button
            small
            look="plain"
            onClick={() => {
              remove(segment);
              void navigate({ to: '/w/$workspace/customers/segments', params: { workspace } });
            }}
          >
            {t('common.remove')}
          </Button>
          <Button small onClick={edit}>
            {t('common.edit')}
          </Button>
        </>
      )}
    </>
  );
}
