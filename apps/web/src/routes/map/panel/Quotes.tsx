import { Link } from '@tanstack/react-router';
import type { CustomerWords } from '@viaggio/contract/reports';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session';
import { Face } from '../../../components/Face';
import { PanelSection } from '../../../components/PanelParts';
import { Quote } from '../../../components/Quote';
import { useFormat } from '../../../format';
import css from './panel.module.css';

export function Quotes({ words }: { words: readonly CustomerWords[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const workspace = useMe().workspace?.id ?? '';
  return (
    <PanelSection title={t('map.allWords')}>
      <ul className={css.quotes}>
        {words.map((said) => (
          <li key={`${said.time}${said.text}`}>
            <blockquote className={css.quote}>
              <Quote>{said.text}</Quote>
            </blockquote>
            <p className={css.meta}>
              {said.emotion !== null && <Face value={said.emotion} />}
              {format.date(said.time)}
              {said.personId && (
                <Link to="/w/$workspace/customers/$person" params={{ workspace, person: said.personId }}>
                  {t('map.openCustomer')}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
