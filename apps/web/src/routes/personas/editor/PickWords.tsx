import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { Fault } from '../../../components/Fault';
import { Quote } from '../../../components/Quote';
import { Skeleton } from '../../../components/Skeleton';
import css from './editor.module.css';

interface Props {
  readonly chosen: readonly string[];
  readonly onToggle: (text: string) => void;
}

const SHOWN = 40;
/** As much as a quote holds. */
const LONGEST = 600;

/** The latest words of customers, to pick from. Who said them is left out. */
export function PickWords({ chosen, onToggle }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(apiQuery('listSignals', { query: { withText: 'true', limit: SHOWN } }));
  const texts = [...new Set(data?.items.map(({ text }) => text.trim().slice(0, LONGEST)))].filter(Boolean);
  return (
    <div className={css.pick}>
      <p>{t('personas.form.pickHelp')}</p>
      <Fault error={error} />
      {!data && !error && <Skeleton lines={[90, 80, 85]} />}
      {data && texts.length === 0 && <p>{t('personas.form.noWords')}</p>}
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <button type="button" aria-pressed={chosen.includes(text)} onClick={() => onToggle(text)}>
              <Quote>{text}</Quote>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
