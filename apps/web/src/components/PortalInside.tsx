import { MantineThemeProvider, Portal } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';

interface Props {
  readonly target: HTMLElement;
  readonly children: ReactNode;
}

/** Lists that open inside a modal dialog must be drawn inside it: what lies outside is covered and cannot be used. */
export function PortalInside({ target, children }: Props) {
  const theme = useMemo(
    () => ({ components: { Portal: Portal.extend({ defaultProps: { target } }) } }),
    [target],
  );
  return (
    <MantineThemeProvider theme={theme} inherit>
      {children}
    </MantineThemeProvider>
  );
}
