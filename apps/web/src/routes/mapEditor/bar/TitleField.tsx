import { setMeta } from '@viaggio/maps/document';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentPart, useEditor } from '../session/EditorContext';
import css from './Bar.module.css';

/** The name of the map, written where it is read. */
export function TitleField() {
  const { t } = useTranslation();
  const { session, mayWrite } = useEditor();
  const title = useDocumentPart((document) => document.title);
  const field = useRef<HTMLInputElement>(null);
  if (!mayWrite) return <h1 className={css.title}>{title || t('maps.untitled')}</h1>;
  const keep = () => {
    const now = field.current?.value.trim() ?? '';
    if (now !== '' && now !== title) setMeta(session.doc, { title: now });
    else if (field.current) field.current.value = title;
  };
  return (
    <h1 className={css.title}>
      <span className="unseen">{title || t('maps.untitled')}</span>
      <input
        // Names given elsewhere appear when nobody writes here.
        key={title}
        ref={field}
        className={css.titleField}
        aria-label={t('maps.editor.mapName')}
        placeholder={t('maps.untitled')}
        defaultValue={title}
        maxLength={120}
        size={Math.max(8, title.length)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && field.current) field.current.value = title;
          if (event.key === 'Enter' || event.key === 'Escape') field.current?.blur();
        }}
      />
    </h1>
  );
}
