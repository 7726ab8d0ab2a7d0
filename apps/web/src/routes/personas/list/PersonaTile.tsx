import { Link, useParams } from '@tanstack/react-router';
import type { Persona, PersonaCount } from '@viaggio/contract/personas';
import { useTranslation } from 'react-i18next';
import { Quote } from '../../../components/Quote';
import { useFormat } from '../../../format';
import colours from '../colours.module.css';
import { Avatar } from '../face/Avatar';
import { lineOf } from '../lineOf';
import css from './PersonasPage.module.css';

interface Props {
  readonly persona: Persona;
  readonly count: PersonaCount | undefined;
}

export function PersonaTile({ persona, count }: Props) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const [quote] = persona.quotes;
  return (
    <li className={`${css.tile} ${colours.coloured}`} data-colour={persona.colour}>
      <Avatar persona={persona} size={84} />
      <div>
        <h2>
          <Link to="/w/$workspace/customers/personas/$persona" params={{ workspace, persona: persona.id }}>
            {persona.name}
          </Link>
        </h2>
        <p className={css.line}>{lineOf(persona)}</p>
        <HowMany persona={persona} count={count} />
      </div>
      {quote && (
        <p className={css.quote}>
          <Quote>{quote.text}</Quote>
        </p>
      )}
    </li>
  );
}

function HowMany({ persona, count }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (persona.membership === null) return <p className={css.count}>{t('personas.onlyWritten')}</p>;
  if (!count) return <p className={css.count}>…</p>;
  const { people, of } = count;
  if (people === null) return <p className={css.count}>{t('personas.cannotCount')}</p>;
  return (
    <p className={css.count}>
      <b>{t('personas.customers', { count: people, n: format.number(people) })}</b>{' '}
      {t('personas.ofAll', { share: format.share(of === 0 ? 0 : people / of) })}
    </p>
  );
}
