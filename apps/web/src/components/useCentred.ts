import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A line of links that scrolls: the open one is brought to its middle, again once the letters have their widths. */
export function useCentred<Line extends HTMLElement>(
  open: string,
  ...moves: readonly unknown[]
): RefObject<Line | null> {
  const line = useRef<Line>(null);
  useLayoutEffect(() => {
    const centre = () => {
      const link = line.current?.querySelector<HTMLElement>(open);
      if (!line.current || !link) return;
      const { left, width } = link.getBoundingClientRect();
      const whole = line.current.getBoundingClientRect();
      line.current.scrollLeft += left + width / 2 - whole.left - whole.width / 2;
    };
    centre();
    void document.fonts.ready.then(centre);
  }, [open, ...moves]);
  return line;
}
