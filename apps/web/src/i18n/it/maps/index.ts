import type { Texts } from '../../types';
import cards from './cards';
import comments from './comments';
import compare from './compare';
import create from './create';
import editor from './editor';
import list from './list';
import marks from './marks';
import out from './out';
import rows from './rows';
import share from './share';
import shown from './shown';
import versions from './versions';
import workshop from './workshop';

const maps: Texts['maps'] = {
  title: 'Mappe',
  untitled: 'Mappa senza nome',
  untitledStage: 'Fase senza nome',
  kinds: {
    'as-is': 'com’è oggi',
    'to-be': 'come la vogliamo',
    research: 'ricerca',
  },
  kindHelp: {
    'as-is': 'Ciò che succede, per quanto ne sapete.',
    'to-be': 'Ciò che volete che succeda.',
    research: 'Ciò che è emerso chiedendo ai clienti.',
  },
  cards,
  comments,
  compare,
  create,
  editor,
  list,
  marks,
  out,
  rows,
  share,
  shown,
  versions,
  workshop,
};

export default maps;
