import { IconPlus } from '@tabler/icons-react';
import type { Catalogue } from '@viaggio/contract/touchpoints';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { PageHead } from '../../../components/PageHead';
import { ReadOnlyNote } from '../ReadOnlyNote';
import { CatalogueList } from './CatalogueList';
import { CatalogueTools } from './CatalogueTools';
import { newTouchpoint } from './draft';
import { SaveBar } from './SaveBar';
import { TouchpointPanel } from './TouchpointPanel';
import { useCatalogueDraft } from './useCatalogueDraft';

export function CatalogueEditor({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const draft = useCatalogueDraft(catalogue);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string>();
  const edited = draft.items.find((item) => item.id === open);
  const add = () => {
    const item = newTouchpoint(draft.items.map(({ id }) => id));
    draft.add(item);
    setOpen(item.id);
  };
  const addButton = (
    <Button icon={<IconPlus size={17} />} onClick={add}>
      {t('settings.touchpoints.add')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('settings.sections.touchpoints')}
        lead={t('settings.touchpoints.lead')}
        actions={may && addButton}
      />
      <ReadOnlyNote />
      <CatalogueTools text={text} onText={setText} version={catalogue.version} />
      <CatalogueList draft={draft} text={text} onOpen={setOpen} />
      {may && <SaveBar draft={draft} version={catalogue.version} />}
      {edited && <TouchpointPanel item={edited} draft={draft} onClose={() => setOpen(undefined)} />}
    </>
  );
}
