/** Clicks in the same place within this time, in milliseconds, and this distance, in pixels, are one burst. */
const WITHIN = 1_000;
const APART = 30;
const CLICKS = 3;

/** Answers for each click whether it is the third of a quick burst in one place. The fourth is not told again. */
export function createRage(): (time: number, x: number, y: number) => boolean {
  let first = { time: 0, x: 0, y: 0 };
  let clicks = 0;
  return (time, x, y) => {
    const goesOn = time - first.time <= WITHIN && Math.hypot(x - first.x, y - first.y) <= APART;
    if (goesOn) clicks += 1;
    else {
      clicks = 1;
      first = { time, x, y };
    }
    return clicks === CLICKS;
  };
}
