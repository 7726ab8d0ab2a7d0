import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Quote } from '../../../components/Quote';
import colours from '../colours.module.css';
import { Avatar } from '../face/Avatar';
import css from './PersonasPage.module.css';
import { useSuggested } from './useSuggested';

/** Typical personas of what the workspace sells, to begin with. */
export function Suggestions() {
  const { t } = useTranslation();
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { data: known } = useQuery(apiQuery('listPersonas', {}));
  const names = known?.items.map(({ name }) => name) ?? [];
  const suggested = useSuggested()?.filter(({ persona }) => !names.includes(persona.name));
  if (!suggested || suggested.length === 0) return null;
  return (
    <section className={css.suggestions}>
      <h2>{t('personas.examples')}</h2>
      <ul className={css.tiles}>
        {suggested.map(({ id, persona }) => (
          <li key={id} className={`${css.tile} ${colours.coloured}`} data-colour={persona.colour}>
            <Avatar persona={persona} size={64} />
            <div>
              <h3>
                <Link
                  to="/w/$workspace/customers/personas/new"
                  params={{ workspace }}
                  search={{ from: id }}
                  aria-label={t('personas.useExample', { name: persona.name })}
                >
                  {persona.name}
                </Link>
              </h3>
              <p className={css.line}>{persona.role}</p>
            </div>
            {persona.quotes[0] && (
              <p className={css.quote}>
                <Quote>{persona.quotes[0].text}</Quote>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
