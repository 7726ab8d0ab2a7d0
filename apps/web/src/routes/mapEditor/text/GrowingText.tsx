import { type ComponentPropsWithRef, type RefObject, useLayoutEffect } from 'react';

/** As high as what is written in it. */
function grow(area: HTMLTextAreaElement): void {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}

interface Props extends Omit<ComponentPropsWithRef<'textarea'>, 'ref'> {
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

export function GrowingText({ field, onInput, ...rest }: Props) {
  useLayoutEffect(() => {
    if (field.current) grow(field.current);
  }, [field]);
  return (
    <textarea
      rows={1}
      {...rest}
      ref={field}
      onInput={(event) => {
        grow(event.currentTarget);
        onInput?.(event);
      }}
    />
  );
}
