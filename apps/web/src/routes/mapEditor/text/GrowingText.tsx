import { type ComponentPropsWithRef, type RefObject, useLayoutEffect } from 'react';

const FITS = { fieldSizing: 'content' } as const;
/** Browsers that can do it by themselves do it without laying out the page twice with each letter. */
const GROWS_ITSELF = CSS.supports('field-sizing', 'content');

/** As high as what is written in it. */
function grow(area: HTMLTextAreaElement): void {
  if (GROWS_ITSELF) return;
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
      style={FITS}
      ref={field}
      onInput={(event) => {
        grow(event.currentTarget);
        onInput?.(event);
      }}
    />
  );
}
