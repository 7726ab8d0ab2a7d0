/** What a drawn map is made of, whatever it is drawn with. Units are those of the layout; y grows downwards. */

/** The four faces of the product: the customer's voice is in the serif. */
export type Face = 'serif' | 'serifItalic' | 'sans' | 'sansBold';

export type Primitive = (TextLine | Line | Box | Circle | Curve | Picture) & {
  /** What it is part of; without it, it is only there to be looked at. */
  readonly part?: Part;
};

/**
 * What something drawn is, for who has it read aloud: a title, a text, a figure, or a cell of the table that the map is.
 * Neighbours of one part have the very same value.
 */
export interface Part {
  readonly role: 'H1' | 'P' | 'TH' | 'TD' | 'Figure';
  /** Of the table: which line; without it, it stands outside. */
  readonly line?: string;
  /** From 0, which is that of the names of the rows. */
  readonly column?: number;
  /** What a figure shows, in words. */
  readonly alt?: string;
}

export interface TextLine {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** Where x is; the start unless it is said. */
  readonly anchor?: 'middle' | 'end';
}

export interface Line {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly color: string;
  readonly width: number;
}

export interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
}

export interface Circle {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: string;
  readonly stroke?: string;
}

/** Through its points, from each to the next with level ends. */
export interface Curve {
  readonly kind: 'curve';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly color: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** An uploaded image; `alt` says it in words. */
export interface Picture {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly image: string;
  readonly alt: string;
}

/** Width of a text set in one line. */
export type Measure = (text: string, face: Face, size: number) => number;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly primitives: readonly Primitive[];
}
