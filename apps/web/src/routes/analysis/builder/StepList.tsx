import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useCounted } from '../frame/useCounted';
import { ContactsField } from './ContactsField';
import type { Contacts } from './contacts';
import { StepHandle } from './StepHandle';
import css from './StepList.module.css';
import { withMoved } from './stepMoves';
import { useStepDrag } from './useStepDrag';

interface Props {
  readonly steps: readonly Contacts[];
  readonly onChange: (steps: readonly Contacts[]) => void;
  readonly most: number;
  readonly least: number;
  /** What stands beside each step: its figures. Their columns are those of the list. */
  readonly beside?: (index: number) => ReactNode;
  readonly head?: ReactNode;
  readonly className?: string;
}

/** Steps in their order. A step is moved by its number: dragged, with the arrow keys, or from its menu. */
export function StepList({ steps, onChange, most, least, beside, head, className = '' }: Props) {
  const { t } = useCounted();
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useFocusAfterMove(list, steps);
  const move = (from: number, by: number) => {
    focusNext(Math.max(0, Math.min(steps.length - 1, from + by)));
    onChange(withMoved(steps, from, by));
  };
  const drag = useStepDrag(list, move);
  return (
    <ol ref={list} className={`${css.list} ${className}`}>
      {head}
      {steps.map((step, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place.
          key={index}
          className={css.step}
          data-step
          data-dragged={drag.from === index || undefined}
          data-drop={drag.markOf(index)}
        >
          <StepHandle
            index={index}
            last={index === steps.length - 1}
            removable={steps.length > least}
            drag={drag}
            onMove={(by) => move(index, by)}
            onInsert={steps.length < most ? () => onChange(steps.toSpliced(index, 0, [])) : undefined}
            onRemove={() => onChange(steps.toSpliced(index, 1))}
          />
          <div className={css.words}>
            <ContactsField
              big
              label={t('analysis.step', { n: index + 1 })}
              none={t('analysis.chooseStep')}
              value={step}
              onChange={(contacts) => onChange(steps.with(index, contacts))}
            />
          </div>
          {beside?.(index)}
        </li>
      ))}
      {steps.length < most && (
        <li className={css.more}>
          <button type="button" onClick={() => onChange([...steps, []])}>
            <IconPlus size={16} stroke={1.6} aria-hidden /> {t('analysis.addStep')}
          </button>
        </li>
      )}
    </ol>
  );
}

/** A step moved by keyboard keeps the focus in its new place. */
function useFocusAfterMove(list: React.RefObject<HTMLOListElement | null>, steps: readonly Contacts[]) {
  const next = useRef<number | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the steps have their new places.
  useEffect(() => {
    if (next.current === undefined) return;
    list.current?.querySelectorAll<HTMLElement>('[data-handle]')[next.current]?.focus();
    next.current = undefined;
  }, [steps]);
  return (index: number) => {
    next.current = index;
  };
}
