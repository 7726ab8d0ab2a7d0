import { useEffect } from 'react';

/** A page of A4, landscape, within its margins (`print.css`), in CSS pixels: 279 × 192 mm. */
const PAGE = { width: 1054, height: 725 };

/** Makes the map fit one printed page: its size is known only when it is about to be printed. */
export function PrintFit() {
  useEffect(() => {
    const fit = () => {
      const grid = document.querySelector<HTMLElement>('[role="grid"]');
      if (!grid) return;
      grid.dataset.printing = '';
      grid.style.width = `${PAGE.width}px`;
      const height = grid.getBoundingClientRect().height;
      grid.style.width = '';
      // Smaller letters wrap less: what is scaled becomes lower than its scale says, never higher.
      grid.style.setProperty('--print', String(Math.max(0.3, Math.min(1, PAGE.height / height))));
    };
    const back = () => {
      const grid = document.querySelector<HTMLElement>('[role="grid"]');
      if (grid) delete grid.dataset.printing;
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
