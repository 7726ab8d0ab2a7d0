import type { Persona } from '@viaggio/contract/personas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../../../components/ChannelIcon';
import { Quote } from '../../../components/Quote';
import { useChannelName } from '../../../components/useChannelName';
import { Avatar } from '../face/Avatar';
import { lineOf } from '../lineOf';
import css from './PersonaCard.module.css';

interface Props {
  readonly persona: Persona;
  readonly actions?: ReactNode;
}

const LISTS = ['goals', 'needs', 'fears', 'drives'] as const;

/** The card of a persona, as it hangs on a wall. Parts nobody wrote are not there. */
export function PersonaCard({ persona, actions }: Props) {
  const { t } = useTranslation();
  const lists = LISTS.filter((part) => persona[part].length > 0);
  return (
    <section className={css.card} aria-label={persona.name}>
      <div className={css.who}>
        <Avatar persona={persona} size={148} />
        <div>
          <h1>{persona.name}</h1>
          <p className={css.line}>{lineOf(persona)}</p>
          {persona.buyingRole && <p className={css.role}>{t(`personas.roles.${persona.buyingRole}`)}</p>}
          {actions}
        </div>
      </div>
      {persona.bio && <p className={css.bio}>{persona.bio}</p>}
      <Quotes quotes={persona.quotes} />
      {lists.length > 0 && (
        <div className={css.lists}>
          {lists.map((part) => (
            <section key={part}>
              <h2>{t(`personas.parts.${part}`)}</h2>
              <ul>
                {persona[part].map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      <Channels channels={persona.channels} />
    </section>
  );
}

function Quotes({ quotes }: { quotes: Persona['quotes'] }) {
  const { t } = useTranslation();
  if (quotes.length === 0) return null;
  return (
    <ul className={css.quotes} aria-label={t('personas.parts.quotes')}>
      {quotes.map(({ text, from }) => (
        <li key={text}>
          <Quote>{text}</Quote>
          {from === 'feedback' && <small>{t('personas.fromFeedback')}</small>}
        </li>
      ))}
    </ul>
  );
}

function Channels({ channels }: { channels: readonly string[] }) {
  const { t } = useTranslation();
  const name = useChannelName();
  if (channels.length === 0) return null;
  return (
    <section className={css.channels}>
      <h2>{t('personas.parts.channels')}</h2>
      <ul>
        {channels.map((channel) => (
          <li key={channel}>
            <ChannelIcon channel={channel} size={18} /> {name(channel)}
          </li>
        ))}
      </ul>
    </section>
  );
}
