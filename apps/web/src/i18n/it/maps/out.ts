import type { Texts } from '../../types';

const out: Texts['maps']['out'] = {
  title: 'Esporta',
  lead: 'Esce ciò che vedi: solo le righe scelte, nella lingua della mappa.',
  rows: 'Righe',
  allRows: 'tutte quelle mostrate',
  paper: 'Foglio',
  a4: 'A4, una pagina',
  a3: 'A3, una pagina',
  a0: 'A0, in fogli da unire',
  meeting: 'Per una riunione',
  picture: 'Come immagine',
  data: 'Per continuare altrove',
  pptx: 'Presentazione (PPTX)',
  pptxHelp: 'Una pagina per fase, e una sintesi',
  pdf: 'Documento (PDF)',
  pdfHelp: 'Su {{paper}}',
  png: 'Immagine (PNG)',
  pngHelp: 'Per una pagina o una chat',
  svg: 'Disegno (SVG)',
  svgHelp: 'Nitido a ogni misura',
  json: 'Mappa intera (JSON)',
  jsonHelp: 'Si riporta dentro senza perdere nulla',
  csv: 'Tabella (CSV)',
  csvHelp: 'Una riga per scheda',
  md: 'Testo (Markdown)',
  mdHelp: 'Da leggere e da incollare',
  mermaid: 'Diagramma (Mermaid)',
  mermaidHelp: 'Fasi, azioni ed emozioni',
  failed: 'Non è stato possibile fare l’immagine. Prendi il disegno (SVG).',
};

export default out;
