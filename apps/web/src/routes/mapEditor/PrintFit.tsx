import { useEffect } from 'react';

/**
 * A page of A4, landscape, within its margins (`print.css`), in CSS pixels: 279 × 192 mm, less the line of the name.
 * Letters are as large there as `print.css` says.
 */
const PAGE = { width: 1054, height: 680, letters: '10px' };
/** Smaller than that nobody can read it: then it goes on over further pages. */
const LEAST = 0.3;
/** Halvings of the search: to within a hundredth. */
const STEPS = 7;

const grid = (): HTMLElement | null => document.querySelector<HTMLElement>('[role="grid"]');

/** The largest scale at which the map is no higher than the page. */
function scaleOf(map: HTMLElement): number {
  let [small, large] = [LEAST, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const scale = step === 0 ? 1 : (small + large) / 2;
    map.style.width = `${PAGE.width / scale}px`;
    const fits = map.offsetHeight * scale <= PAGE.height;
    if (fits && scale === 1) return 1;
    if (fits) small = scale;
    else large = scale;
  }
  return small;
}

/** Makes the map fit one printed page: how large it is there is known only when it is about to be printed. */
export function PrintFit() {
  useEffect(() => {
    const fit = () => {
      const map = grid();
      if (!map) return;
      const root = document.documentElement;
      root.style.fontSize = PAGE.letters;
      map.dataset.printing = '';
      map.style.setProperty('--print', String(scaleOf(map)));
      map.style.width = '';
      root.style.fontSize = '';
    };
    const back = () => {
      const map = grid();
      if (map) delete map.dataset.printing;
    };
    window.addEventListener('beforeprint', fit);
    window.addEventListener('afterprint', back);
    return () => {
      window.removeEventListener('beforeprint', fit);
      window.removeEventListener('afterprint', back);
    };
  }, []);
  return null;
}
