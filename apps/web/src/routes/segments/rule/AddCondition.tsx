import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDefaultModel } from '../../../components/useDefaultModel';
import { blankLeaf, LEAF_KINDS } from './blankLeaf';
import css from './rule.module.css';
import type { Part } from './segmentDraft';

interface Props {
  /** Whether a group can be added too. */
  readonly groups: boolean;
  readonly onAdd: (part: Part) => void;
}

export function AddCondition({ groups, onAdd }: Props) {
  const { t } = useTranslation();
  const model = useDefaultModel();
  const blank = (kind: (typeof LEAF_KINDS)[number]): Part => ({
    kind: 'sentence',
    not: false,
    leaf: blankLeaf(kind, model),
  });
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={css.add}>
          <IconPlus size={16} stroke={1.7} aria-hidden /> {t('segments.addCondition')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LEAF_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(blank(kind))}>
            {t(`segments.kinds.${kind}`)}
            <small className={css.hint}>{t(`segments.kindHelp.${kind}`)}</small>
          </Menu.Item>
        ))}
        {groups && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onAdd({ kind: 'group', of: 'any', parts: [blank('did')] })}>
              {t('segments.kinds.group')}
              <small className={css.hint}>{t('segments.kindHelp.group')}</small>
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
