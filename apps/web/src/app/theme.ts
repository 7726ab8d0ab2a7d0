import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Prussian blue: the one accent. Shades are used by Mantine only where our own variables do not reach. */
const ink: MantineColorsTuple = [
  '#eef1f7',
  '#dbe2ee',
  '#b6c4dd',
  '#8fa5cc',
  '#6d89bd',
  '#4a6aa6',
  '#34548f',
  '#1f3a6e',
  '#182e58',
  '#112242',
];

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 2 },
  fontFamily: 'var(--sans)',
  headings: { fontFamily: 'var(--serif)' },
  defaultRadius: 'xs',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Menu: { defaultProps: { transitionProps: { duration: 90 }, offset: 6 } },
    Popover: { defaultProps: { transitionProps: { duration: 90 }, offset: 6 } },
    Tooltip: { defaultProps: { openDelay: 250, transitionProps: { duration: 90 }, multiline: true } },
    TextInput: { defaultProps: { withAsterisk: false } },
    PasswordInput: { defaultProps: { withAsterisk: false } },
    Select: {
      defaultProps: {
        allowDeselect: false,
        comboboxProps: { transitionProps: { duration: 90 }, shadow: undefined },
      },
    },
  },
});
