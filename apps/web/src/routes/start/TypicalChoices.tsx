import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../api';
import { useChange } from '../../components/useChange';
import colours from '../personas/colours.module.css';
import { Avatar } from '../personas/face/Avatar';
import { type Suggested, useSuggested } from '../personas/list/useSuggested';
import css from './choices.module.css';

const RENEWS = ['listPersonas', 'countPersonas'] as const;

/** Typical customers of what is sold: a press writes the persona, another takes it back. */
export default function TypicalChoices() {
  const { i18n } = useTranslation();
  const suggested = useSuggested() ?? [];
  const { data } = useQuery(apiQuery('listPersonas', {}));
  const create = useChange('createPersona', { renews: RENEWS });
  const remove = useChange('deletePersona', { renews: RENEWS });
  const busy = !data || create.isPending || remove.isPending;
  const toggle = ({ persona }: Suggested) => {
    const known = data?.items.find(({ name }) => name === persona.name);
    if (known) remove.mutate({ params: { id: known.id } });
    else create.mutate({ body: persona });
  };
  return (
    <ul className={css.people} lang={i18n.language}>
      {suggested.map((one) => (
        <li key={one.id} className={colours.coloured} data-colour={one.persona.colour}>
          <button
            type="button"
            aria-pressed={data?.items.some(({ name }) => name === one.persona.name) ?? false}
            disabled={busy}
            onClick={() => toggle(one)}
          >
            <Avatar persona={one.persona} size={56} />
            <span>
              <strong>{one.persona.name}</strong>
              <small>{one.persona.role}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
