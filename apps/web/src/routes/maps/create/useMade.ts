import { useNavigate, useParams } from '@tanstack/react-router';
import type { MapDetail } from '@viaggio/contract/maps';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../../components/toastStore';

/** What follows on a new map, however it began: it opens. */
export function useMade() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { workspace } = useParams({ from: '/w/$workspace' });
  return {
    renews: ['listMaps'] as const,
    quiet: true,
    onDone: ({ id, name }: MapDetail) => {
      showToast(t('maps.create.made', { name: name || t('maps.untitled') }));
      void navigate({ to: '/w/$workspace/maps/$id', params: { workspace, id } });
    },
  };
}
