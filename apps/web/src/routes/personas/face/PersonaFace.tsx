import type { Persona } from '@viaggio/contract/personas';
import { useId } from 'react';
import { BEARDS, HAIR_STYLES, HAIRS, MOUTHS, SKINS } from './shapes';

type Face = Persona['face'];

/** A drawn face; its colours but skin and hair are those of the persona around it. */
export function PersonaFace({ face, size }: { face: Face; size: number }) {
  const id = useId();
  const skin = SKINS[face.skin] ?? SKINS[0];
  const hair = HAIR_STYLES[face.hair] ?? { front: '' };
  const strand = hair.cloth ? 'var(--persona)' : HAIRS[face.hairColour];
  const shade = 'color-mix(in oklab, #3b2416 16%, transparent)';
  return (
    <svg viewBox="0 0 100 100" width={size} height={size} aria-hidden>
      <clipPath id={id}>
        <circle cx="50" cy="50" r="50" />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect width="100" height="100" fill="color-mix(in oklab, var(--persona) 24%, var(--paper))" />
        {hair.back && <path d={hair.back} fill={strand} />}
        <path d="M41 60h18v16c0 6-18 6-18 0Z" fill={skin} />
        <path d="M41 66c4 5 14 5 18 0v4c-4 5-14 5-18 0Z" fill={shade} />
        <path
          d="M12 102c2-20 18-27 29-28 4 6 14 6 18 0 11 1 27 8 29 28Z"
          fill={hair.cloth ? 'color-mix(in oklab, var(--persona) 70%, #1c1915)' : 'var(--persona)'}
        />
        <circle cx="31.5" cy="49" r="4" fill={skin} />
        <circle cx="68.5" cy="49" r="4" fill={skin} />
        <path d="M31 45c0-16 8-24 19-24s19 8 19 24c0 15-9 25-19 25s-19-10-19-25Z" fill={skin} />
        <Beard kind={face.beard} colour={HAIRS[face.hairColour] ?? HAIRS[0]} />
        <Features face={face} />
        <path d={hair.front} fill={strand} opacity={hair.thin ? 0.62 : 1} />
        <Glasses kind={face.glasses} />
      </g>
    </svg>
  );
}

function Features({ face }: { face: Face }) {
  const dark = '#2a1a12';
  const line = { fill: 'none', stroke: dark, strokeWidth: 1.6, strokeLinecap: 'round' } as const;
  const open = face.mouth === 2;
  return (
    <>
      {face.eyes === 0 && <path d="M42 47v.1M58 47v.1" {...line} strokeWidth={4} />}
      {face.eyes === 1 && (
        <>
          <path d="M38.5 47.5c2-3 5-3 7 0M54.5 47.5c2-3 5-3 7 0" {...line} />
          <path d="M42 47.4v.1M58 47.4v.1" {...line} strokeWidth={3.4} />
        </>
      )}
      {face.eyes === 2 && <path d="M39 48c1.5-2.6 4.5-2.6 6 0M55 48c1.5-2.6 4.5-2.6 6 0" {...line} />}
      <path d="M38 41.5c2-1.5 5-1.5 7-.5M62 41.5c-2-1.5-5-1.5-7-.5" {...line} strokeWidth={1.4} />
      <path d="M50.5 48c.5 2.5 1.5 4 .5 5-.6.6-1.5.6-2.2.4" {...line} strokeWidth={1.2} opacity={0.7} />
      <path
        d={MOUTHS[face.mouth] ?? MOUTHS[0]}
        {...line}
        {...(open && { fill: '#fffaf4' })}
        stroke={open ? '#7a3226' : dark}
      />
    </>
  );
}

function Beard({ kind, colour }: { kind: number; colour: string }) {
  const d = BEARDS[kind];
  if (!d) return null;
  return <path d={d} fill={colour} opacity={kind === 1 ? 0.3 : 0.92} />;
}

function Glasses({ kind }: { kind: number }) {
  if (kind === 0) return null;
  const line = { fill: 'none', stroke: '#26221e', strokeWidth: 1.5 } as const;
  return (
    <>
      {kind === 1 ? (
        <>
          <circle cx="42" cy="47.5" r="6.2" {...line} />
          <circle cx="58" cy="47.5" r="6.2" {...line} />
        </>
      ) : (
        <>
          <rect x="35.5" y="43" width="12.5" height="9" rx="2.5" {...line} />
          <rect x="52" y="43" width="12.5" height="9" rx="2.5" {...line} />
        </>
      )}
      <path d="M48.2 47c1-1 2.6-1 3.6 0M35.800 46.5l-4-1M64.2 46.5l4-1" {...line} />
    </>
  );
}
