import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/Panel';
import css from './KeysHelp.module.css';

/** Keys with a name in the language files under `maps.editor.keysOf`. */
const GROUPS = [
  { name: 'moving', keys: ['arrows', 'tab', 'ends', 'corners', 'pages', 'leave'] },
  { name: 'writing', keys: ['enter', 'type', 'newLine', 'another', 'stop', 'feel', 'details'] },
  { name: 'changing', keys: ['move', 'choose', 'toggle', 'all', 'remove', 'copy', 'undo', 'redo', 'help'] },
] as const;

/** What each key does. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('maps.editor.keys')} place="wide" onClose={onClose}>
      <div className={css.groups}>
        {GROUPS.map(({ name, keys }) => (
          <section key={name}>
            <h3>{t(`maps.editor.keyGroups.${name}`)}</h3>
            <dl className={css.keys}>
              {keys.map((key) => (
                <div key={key}>
                  <dt>
                    <kbd>{t(`maps.editor.keyNames.${key}` as 'maps.editor.keyNames.arrows')}</kbd>
                  </dt>
                  <dd>{t(`maps.editor.keysOf.${key}` as 'maps.editor.keysOf.arrows')}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}
