import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Catalogue } from '@viaggio/contract/touchpoints';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../../../api';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Fault } from '../../../components/Fault';
import { PageHead } from '../../../components/PageHead';
import { Skeleton } from '../../../components/Skeleton';
import { useFormat } from '../../../format';
import { ReadOnlyNote } from '../ReadOnlyNote';
import rows from '../rows.module.css';
import { newTouchpoint } from './draft';
import { SaveBar } from './SaveBar';
import { TouchpointLine } from './TouchpointLine';
import { TouchpointPanel } from './TouchpointPanel';
import css from './touchpoints.module.css';
import { useCatalogueDraft } from './useCatalogueDraft';

export function TouchpointsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(apiQuery('getTouchpoints', {}));
  if (!data) {
    return (
      <>
        <PageHead title={t('settings.sections.touchpoints')} lead={t('settings.touchpoints.lead')} />
        {error ? <Fault error={error} onRetry={refetch} /> : <Skeleton lines={[100, 100, 100, 100]} />}
      </>
    );
  }
  return <CatalogueEditor catalogue={data} key={data.version} />;
}

function CatalogueEditor({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const draft = useCatalogueDraft(catalogue);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string>();
  const wanted = text.trim().toLowerCase();
  const shown = draft.items.filter((item) =>
    `${item.name.it} ${item.name.en}`.toLowerCase().includes(wanted),
  );
  const edited = draft.items.find((item) => item.id === open);
  const add = () => {
    const item = newTouchpoint(draft.items.map(({ id }) => id));
    draft.add(item);
    setOpen(item.id);
  };
  return (
    <>
      <PageHead
        title={t('settings.sections.touchpoints')}
        lead={t('settings.touchpoints.lead')}
        actions={
          may && (
            <Button icon={<IconPlus size={17} />} onClick={add}>
              {t('settings.touchpoints.add')}
            </Button>
          )
        }
      />
      <ReadOnlyNote />
      <div className={css.tools}>
        <input
          type="search"
          value={text}
          aria-label={t('settings.touchpoints.search')}
          placeholder={t('settings.touchpoints.search')}
          onChange={(event) => setText(event.target.value)}
        />
        <span className={rows.faint}>
          {t('settings.touchpoints.version', { version: format.number(catalogue.version) })}
        </span>
      </div>
      <ol className={rows.rows}>
        {shown.map((item) => (
          <TouchpointLine
            key={item.id}
            item={item}
            rank={draft.items.indexOf(item) + 1}
            last={draft.items.at(-1) === item}
            onOpen={() => setOpen(item.id)}
            onMove={may && !wanted ? (by) => draft.move(item.id, by) : undefined}
          />
        ))}
      </ol>
      {may && <SaveBar draft={draft} version={catalogue.version} />}
      {edited && <TouchpointPanel item={edited} draft={draft} onClose={() => setOpen(undefined)} />}
    </>
  );
}
