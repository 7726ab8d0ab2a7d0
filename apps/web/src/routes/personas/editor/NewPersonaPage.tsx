import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { blankLeaf } from '../../segments/rule/blankLeaf';
import { draftOf } from '../../segments/rule/segmentDraft';
import { BackToPersonas } from '../BackToPersonas';
import { useSuggested } from '../list/useSuggested';
import css from './editor.module.css';
import { PersonaForm } from './PersonaForm';
import { draftOfPersona, fullOf } from './personaDraft';
import { useSavePersona } from './useSavePersona';

/** A new persona, from a suggestion or from nothing. Which suggestion is in the address. */
export function NewPersonaPage() {
  const { t } = useTranslation();
  const { from } = useSearch({ from: '/w/$workspace/shell/customers/personas/new' });
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const model = useDefaultModel();
  const suggested = useSuggested();
  // Kept already, where only its picture was refused: saving again must not make another.
  const [half, setHalf] = useState<string>();
  const save = useSavePersona(
    ({ id }) =>
      void navigate({ to: '/w/$workspace/customers/personas/$persona', params: { workspace, persona: id } }),
    setHalf,
  );
  const chosen = suggested?.find(({ id }) => id === from);
  const blank = draftOf(blankLeaf('did', model));
  return (
    <>
      <BackToPersonas />
      <PageHead title={t('personas.new')} lead={t('personas.newLead')} />
      {suggested && (
        <nav className={css.examples} aria-label={t('personas.examples')}>
          <Link
            to="/w/$workspace/customers/personas/new"
            params={{ workspace }}
            search={{}}
            aria-current={!chosen || undefined}
          >
            {t('personas.blank')}
          </Link>
          {suggested.map(({ id, persona }) => (
            <Link
              key={id}
              to="/w/$workspace/customers/personas/new"
              params={{ workspace }}
              search={{ from: id }}
              aria-current={id === chosen?.id || undefined}
            >
              {persona.name}
            </Link>
          ))}
        </nav>
      )}
      {suggested && model ? (
        <PersonaForm
          key={chosen?.id ?? ''}
          draft={draftOfPersona(chosen?.persona ?? fullOf({ name: '' }), blank)}
          busy={save.isPending}
          error={save.error}
          onSave={(input, picture) => save.mutate({ id: half, input, picture })}
          onCancel={() => void navigate({ to: '/w/$workspace/customers/personas', params: { workspace } })}
        />
      ) : (
        <Skeleton />
      )}
    </>
  );
}
