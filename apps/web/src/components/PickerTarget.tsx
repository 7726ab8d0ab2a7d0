import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import css from './PickerTarget.module.css';

interface Props extends ComponentPropsWithRef<'button'> {
  /** What is chosen here, for those who do not see the line around it. */
  readonly name: string;
  /** As large as the sentence it stands in. */
  readonly big?: boolean | undefined;
  /** Nothing is chosen. */
  readonly none?: boolean;
  readonly children: ReactNode;
}

/** Words inside a line of text that open a choice: underlined, with the sign of more. */
export function PickerTarget({ name, big, none, children, ...button }: Props) {
  return (
    <button
      type="button"
      {...button}
      className={css.target}
      data-big={big || undefined}
      data-none={none || undefined}
    >
      <span className="unseen">{name}: </span>
      <span>{children}</span>
      {/* Keeps the sign on the line of the last word. */}
      {big && '\u2060'}
      <IconChevronDown size={14} stroke={1.8} aria-hidden />
    </button>
  );
}
