import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

/** A definition on hover and on focus. */
export function Tip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <Tooltip label={text} events={{ hover: true, focus: true, touch: false }}>
      {children}
    </Tooltip>
  );
}
