import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Initials } from '../grid/PresentHere';
import { useEditor } from '../session/EditorContext';
import css from './Bar.module.css';

/** Who else has the map open. */
export function PresentPeople() {
  const { t } = useTranslation();
  const { presence } = useEditor().session;
  const people = useSyncExternalStore(presence.subscribe, presence.read);
  if (people.length === 0) return null;
  return (
    <ul className={css.people} aria-label={t('maps.editor.here')}>
      {people.map((one) => (
        <li key={one.client}>
          <Initials one={one} />
        </li>
      ))}
    </ul>
  );
}
