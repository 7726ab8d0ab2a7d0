import { useTranslation } from 'react-i18next';
import type { MapEditorSearch } from '../../../app/mapSearches';
import { Picker } from '../../../components/Picker';
import { useCatalogue } from '../catalogue/CatalogueContext';
import { useDocumentPart } from '../session/EditorContext';

interface Props {
  readonly persona: string | undefined;
  readonly onSearch: (change: Partial<MapEditorSearch>) => void;
}

/** Whose map is looked at: cards of one persona, and those of everybody. */
export function PersonaFilter({ persona, onSearch }: Props) {
  const { t } = useTranslation();
  const personas = useDocumentPart((document) => document.personas);
  const { nameOf } = useCatalogue();
  if (personas.length === 0) return null;
  const choices = personas.map((id) => ({ value: id, label: nameOf(id) }));
  return (
    <Picker
      name={t('maps.editor.persona')}
      value={persona ?? 'all'}
      choices={[{ value: 'all', label: t('maps.editor.allPersonas') }, ...choices]}
      onChange={(value) => onSearch({ persona: value === 'all' ? undefined : value })}
    />
  );
}
