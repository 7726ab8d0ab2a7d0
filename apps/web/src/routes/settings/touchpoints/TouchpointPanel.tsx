import { Select, TextInput } from '@mantine/core';
import type { TouchpointInput } from '@viaggio/contract/touchpoints';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session';
import { Button } from '../../../components/Button';
import { ChannelSelect } from '../../../components/ChannelSelect';
import { Panel } from '../../../components/Panel';
import { showToast } from '../../../components/toastStore';
import { useFormat } from '../../../format';
import rows from '../rows.module.css';
import { FilterList } from '../rules/FilterList';
import { FiltersCount } from '../rules/LiveCount';
import { slugOf } from './draft';
import type { CatalogueDraft } from './useCatalogueDraft';

interface Props {
  readonly item: TouchpointInput;
  readonly draft: CatalogueDraft;
  readonly onClose: () => void;
}

const CHOICES = {
  control: ['owned', 'paid', 'earned'],
  contact: ['direct', 'indirect'],
  setting: ['online', 'offline'],
  moment: ['interest', 'decision', 'service', 'none'],
  initiative: ['customer', 'us'],
} as const;

/** One touchpoint: what it is called, what kind it is, what it recognises; with live counts. */
export function TouchpointPanel({ item, draft, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('editor');
  const change = (next: Partial<TouchpointInput>) => draft.change(item.id, { ...item, ...next });
  const close = () => {
    // A new one takes its id from its name; ids in use never change.
    if (item.number === undefined && item.name.en) {
      const taken = draft.items.filter((each) => each !== item).map(({ id }) => id);
      draft.change(item.id, { ...item, id: slugOf(item.name.en, taken) });
    }
    onClose();
  };
  const remove = () => {
    const { items } = draft;
    draft.remove(item.id);
    onClose();
    showToast(t('settings.touchpoints.removed', { name: format.say(item.name) || item.id }), {
      undo: () => draft.reset(items),
    });
  };
  return (
    <Panel
      title={format.say(item.name) || t('settings.touchpoints.add')}
      kicker={t('settings.touchpoints.editTitle')}
      place="wide"
      onClose={close}
    >
      <fieldset disabled={!may} style={{ border: 0, padding: 0, margin: 0 }}>
        <Names item={item} onChange={change} />
        <div className={rows.two} style={{ marginTop: '0.75rem' }}>
          <ChannelSelect
            label={t('settings.touchpoints.channel')}
            value={item.channel}
            onChange={(channel) => channel && change({ channel })}
          />
          {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((part) => (
            <Select
              key={part}
              label={t(`settings.touchpoints.${part}`)}
              data={CHOICES[part].map((value) => ({ value, label: t(`settings.touchpoints.${value}`) }))}
              value={item[part]}
              onChange={(value) => value && change({ [part]: value })}
            />
          ))}
        </div>
        <h3 className={rows.title}>{t('settings.touchpoints.rule')}</h3>
        <FiltersCount filters={item.filters} />
        <FilterList filters={item.filters} onChange={(filters) => change({ filters })} />
      </fieldset>
      {may && (
        <div className={rows.foot}>
          <Button look="solid" onClick={close}>
            {t('common.close')}
          </Button>
          <Button look="danger" onClick={remove}>
            {t('common.remove')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Names({
  item,
  onChange,
}: {
  item: TouchpointInput;
  onChange: (next: Partial<TouchpointInput>) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={rows.pairs}>
      {(['name', 'says'] as const).flatMap((part) =>
        (['it', 'en'] as const).map((language) => (
          <TextInput
            key={part + language}
            label={t(`settings.touchpoints.${part}${language === 'it' ? 'It' : 'En'}`)}
            lang={language}
            value={item[part][language]}
            onChange={(event) => onChange({ [part]: { ...item[part], [language]: event.target.value } })}
          />
        )),
      )}
    </div>
  );
}
