/** Colours of drawn people: of skin and hair, the same by day and by night. */
export const SKINS = ['#f6dcc6', '#eec9a8', '#d9a77b', '#b98055', '#8d5d3d', '#5f3d2a'] as const;
export const HAIRS = ['#1f1a18', '#46301f', '#7b4b27', '#b57f43', '#d8b472', '#9b948b', '#e9e5dd'] as const;

/** A style of hair in a box of 100: what falls behind the head, and what lies on the forehead. */
interface Hair {
  readonly back?: string;
  readonly front: string;
  /** Hair so short that the skin shows through. */
  readonly thin?: boolean;
  /** Cloth in the colour of the persona, not hair. */
  readonly cloth?: boolean;
}

const SWEPT = 'M31 46C29 29 38 19 50 19s21 10 19 27c-3-9-9-15-19-15s-16 6-19 15Z';
const FRINGE = 'M30.5 47C29 31 38 21 51 22s20 10 18.5 25C64 43 58 37 55 31c-7 7-17 8-24.5 16Z';

/** Ten ways of wearing it. */
export const HAIR_STYLES: readonly Hair[] = [
  { front: 'M31 45C28 26 38 17 50 17s22 9 19 28c-1.5-8-4-13-8-15-8 3-18 3-23 1-3.5 3-5.5 7-7 14Z' },
  { front: 'M30 47C26 24 40 15 52 16c15 1 22 12 18.5 31-1-8-4-14-8.5-18-8 6-19 6-26 4-3 4-5 8-6 14Z' },
  { front: 'M31 51c-2.5-8-1.5-15 2-18 .5 6 0 12-.5 18ZM69 51c2.5-8 1.5-15-2-18-.5 6 0 12 .5 18Z' },
  { back: 'M26 65C20 33 32 14 50 14s30 19 24 51c-8 4-40 4-48 0Z', front: FRINGE },
  { back: 'M24 86C20 40 28 13 50 13s30 27 26 73c-9-7-43-7-52 0Z', front: FRINGE },
  { back: 'M50 2a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Z', front: SWEPT },
  {
    back: 'M27 52a8 8 0 0 1-2-13 9 9 0 0 1 5-14 10 10 0 0 1 14-9 11 11 0 0 1 13 0 10 10 0 0 1 13 9 9 9 0 0 1 5 14 8 8 0 0 1-2 13Z',
    front: 'M32 41a6 6 0 0 1 4-10 7 7 0 0 1 11-4 7 7 0 0 1 11 1 6 6 0 0 1 9 13c-9-6-26-6-35 0Z',
  },
  { back: 'M64 24c20 4 22 34 11 54-4-14-7-24-15-32Z', front: SWEPT },
  { front: 'M31.5 43C30 27 40 20.5 50 20.5S70 27 68.5 43c-4-9-10-12-18.5-12s-14.5 3-18.5 12Z', thin: true },
  {
    back: 'M22 94C20 38 28 12 50 12s30 26 28 82c-14-12-42-12-56 0Z',
    front:
      'M31 49C26 27 38 17 50 17s24 10 19 32c-2-11-9-18-19-18s-17 7-19 18c1 15 10 21 19 21s18-6 19-21c5 13 4 27-2 37-10-7-24-7-34 0-6-10-7-24-2-37Z',
    cloth: true,
  },
];

export const MOUTHS = [
  'M44.5 60h11',
  'M44 58.8c3 3 9 3 12 0',
  'M42.5 58c2.5 6.5 12.5 6.5 15 0Z',
  'M43.5 59.5c3.5 2 9 1.5 12.5-1',
] as const;
export const BEARDS = [
  '',
  'M33 52c1 13 9 18.5 17 18.5S66 65 67 52c-4 5-9 4.5-17 4.5S37 57 33 52Z',
  'M32 48c-1 18 8 26 18 26s19-8 18-26c-3 8-9 8-18 8s-15 0-18-8Z',
  'M41 56.5c3-3 6-2.5 9-1 3-1.5 6-2 9 1-3 1.5-6 1.5-9 .5-3 1-6 1-9-.5Z',
] as const;
