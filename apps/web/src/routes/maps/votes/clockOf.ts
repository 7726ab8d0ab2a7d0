/** Milliseconds as minutes and seconds that began: 61,000 is `1:01`, one millisecond `0:01`. */
export function clockOf(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
