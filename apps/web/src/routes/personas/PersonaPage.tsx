import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Persona } from '@viaggio/contract/personas';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useMay } from '../../app/session';
import { Button } from '../../components/Button';
import { Fault } from '../../components/Fault';
import { Skeleton } from '../../components/Skeleton';
import { BackToPersonas } from './BackToPersonas';
import { PersonaCard } from './card/PersonaCard';
import colours from './colours.module.css';
import { Figures } from './figures/Figures';
import { NoRule } from './figures/NoRule';
import css from './PersonaPage.module.css';
import { useRemovePersona } from './useRemovePersona';

/** A persona: the card as it is written, and what its customers really do. */
export function PersonaPage() {
  const { persona: id } = useParams({ from: '/w/$workspace/shell/customers/personas/$persona' });
  const { data, error, refetch } = useQuery(apiQuery('getPersona', { params: { id } }));
  return (
    <>
      <BackToPersonas />
      <Fault error={error} onRetry={refetch} />
      {!data && !error && <Skeleton lines={[40, 90, 75, 80]} />}
      {data && (
        <article className={`${css.page} ${colours.coloured}`} data-colour={data.colour}>
          <PersonaCard persona={data} actions={<Actions persona={data} />} />
          {data.membership === null ? <NoRule id={data.id} /> : <Figures persona={data} />}
        </article>
      )}
    </>
  );
}

function Actions({ persona }: { persona: Persona }) {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const navigate = useNavigate();
  const may = useMay('editor');
  const remove = useRemovePersona(
    () => void navigate({ to: '/w/$workspace/customers/personas', params: { workspace } }),
  );
  const edit = () =>
    navigate({
      to: '/w/$workspace/customers/personas/$persona/edit',
      params: { workspace, persona: persona.id },
    });
  return (
    <div className={`${css.actions} no-print`}>
      <Button
        small
        look="plain"
        icon={<IconPrinter size={17} stroke={1.5} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('personas.print')}
      </Button>
      {may && (
        <>
          <Button small look="plain" onClick={() => remove(persona)}>
            {t('common.remove')}
          </Button>
          <Button small onClick={edit}>
            {t('common.edit')}
          </Button>
        </>
      )}
    </div>
  );
}
