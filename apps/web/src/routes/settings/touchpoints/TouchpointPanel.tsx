import type { TouchpointInput } from '@viaggio/contract/touchpoints';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { Panel } from '../../../components/Panel';
import { showToast } from '../../../components/toastStore';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { FilterList } from '../rules/FilterList';
import { FiltersCount } from '../rules/LiveCount';
import { slugOf } from './draft';
import { TouchpointFields } from './TouchpointFields';
import type { CatalogueDraft } from './useCatalogueDraft';

interface Props {
  readonly item: TouchpointInput;
  readonly draft: CatalogueDraft;
  readonly onClose: () => void;
}

/** One touchpoint: what it is called, what kind it is, what it recognises; with live counts. */
export function TouchpointPanel({ item, draft, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const change = (next: Partial<TouchpointInput>) => draft.change(item.id, { ...item, ...next });
  const close = () => {
    nameNewOne(item, draft);
    onClose();
  };
  const remove = () => {
    const { items } = draft;
    draft.remove(item.id);
    onClose();
    const name = format.say(item.name) || item.id;
    showToast(t('settings.touchpoints.removed', { name }), { undo: () => draft.reset(items) });
  };
  const title = format.say(item.name) || t('settings.touchpoints.add');
  return (
    <Panel title={title} kicker={t('settings.touchpoints.editTitle')} place="wide" onClose={close}>
      <fieldset disabled={!may} className={rows.fields}>
        <TouchpointFields item={item} onChange={change} />
        <h3 className={rows.title}>{t('settings.touchpoints.rule')}</h3>
        <p className={rows.lead}>{t('settings.touchpoints.ruleHelp')}</p>
        <FiltersCount filters={item.filters} />
        <FilterList filters={item.filters} onChange={(filters) => change({ filters })} />
      </fieldset>
      {may && <Foot onClose={close} onRemove={remove} />}
    </Panel>
  );
}

/** A new one takes its id from its name; ids in use never change. */
function nameNewOne(item: TouchpointInput, draft: CatalogueDraft): void {
  if (item.number !== undefined || !item.name.en) return;
  const taken = draft.items.filter((each) => each !== item).map(({ id }) => id);
  draft.change(item.id, { ...item, id: slugOf(item.name.en, taken) });
}

function Foot({ onClose, onRemove }: { onClose: () => void; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={rows.foot}>
      <Button look="solid" onClick={onClose}>
        {t('settings.touchpoints.done')}
      </Button>
      <Button look="danger" onClick={onRemove}>
        {t('common.remove')}
      </Button>
    </div>
  );
}
