/** The sign of the house: a road that goes down, meets somebody, and goes up again. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <path
        d="M4 8c6 0 6 14 12 14S22 8 28 8"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="16" cy="22" r="3.4" fill="var(--paper)" stroke="var(--accent)" strokeWidth="2.2" />
    </svg>
  );
}
