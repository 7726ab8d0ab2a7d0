import { Popover } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickerTarget } from '../../../components/PickerTarget';
import { Tip } from '../../../components/Tip';
import type { Condition } from './contacts';
import { useWhereText } from './useWhereText';
import css from './WhereField.module.css';
import { WhereForm } from './WhereForm';
import { isComplete, writeWhere } from './whereText';

interface Props {
  readonly value: readonly Condition[];
  readonly onChange: (where: readonly Condition[]) => void;
  /** What they are details of, for those who do not see the words before. */
  readonly of: string;
  readonly big?: boolean | undefined;
}

const BLANK: Condition = { property: '', op: 'equals', value: '' };

/**
 * Details that contacts must have, after their words: "where total is at least 100". The question changes once, when
 * the form closes; a detail that is not complete is let go.
 */
export function WhereField({ value, onChange, of, big }: Props) {
  const { t } = useTranslation();
  const words = useWhereText();
  const [draft, setDraft] = useState<readonly Condition[]>();
  const { root, willChange } = useFocusAfterChange(writeWhere(value));
  const open = () => setDraft(value.length > 0 ? value : [BLANK]);
  const close = () => {
    const where = (draft ?? value).filter(isComplete);
    setDraft(undefined);
    if (writeWhere(where) === writeWhere(value)) return;
    willChange();
    onChange(where);
  };
  return (
    <span ref={root}>
      <Popover
        opened={draft !== undefined}
        onChange={(shown) => !shown && close()}
        position="bottom-start"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          {value.length > 0 ? (
            <PickerTarget name={t('analysis.whereOf', { of })} big={big} onClick={draft ? close : open}>
              {words(value)}
            </PickerTarget>
          ) : (
            <button
              type="button"
              className={css.add}
              aria-label={t('analysis.addWhereTo', { of })}
              onClick={draft ? close : open}
            >
              <Tip text={t('analysis.addWhere')}>
                <IconFilterPlus size={17} stroke={1.5} aria-hidden />
              </Tip>
            </button>
          )}
        </Popover.Target>
        <Popover.Dropdown className={css.dropdown}>
          {draft && <WhereForm value={draft} onChange={setDraft} onDone={close} />}
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}

/** What is pressed is another thing once there are details: it gets the focus that the former one had. */
function useFocusAfterChange(where: string) {
  const root = useRef<HTMLSpanElement>(null);
  const changes = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the details are the new ones.
  useEffect(() => {
    if (changes.current) root.current?.querySelector('button')?.focus();
    changes.current = false;
  }, [where]);
  const willChange = () => {
    changes.current = true;
  };
  return { root, willChange };
}
