import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { showToast } from '../../../components/toastStore';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { blankLeaf } from '../../segments/rule/blankLeaf';
import { draftOf } from '../../segments/rule/segmentDraft';
import { BackToPersonas } from '../BackToPersonas';
import { PersonaForm } from './PersonaForm';
import { draftOfPersona } from './personaDraft';
import { useSavePersona } from './useSavePersona';

export function EditPersonaPage() {
  const { t } = useTranslation();
  const { workspace, persona: id } = useParams({
    from: '/w/$workspace/shell/customers/personas/$persona/edit',
  });
  const navigate = useNavigate();
  const model = useDefaultModel();
  const { data, error, refetch } = useQuery(apiQuery('getPersona', { params: { id } }));
  const back = () =>
    void navigate({ to: '/w/$workspace/customers/personas/$persona', params: { workspace, persona: id } });
  const save = useSavePersona(
    () => {
      showToast(t('common.saved'));
      back();
    },
    () => undefined,
  );
  return (
    <>
      <BackToPersonas />
      <PageHead title={t('personas.edit')} />
      <Fault error={error} onRetry={refetch} />
      {(!data || !model) && !error && <Skeleton />}
      {data && model && (
        <PersonaForm
          draft={draftOfPersona(data, draftOf(blankLeaf('did', model)))}
          kept={data}
          busy={save.isPending}
          error={save.error}
          onSave={(input, picture) => save.mutate({ id, input, picture })}
          onCancel={back}
        />
      )}
    </>
  );
}
