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

export default {
  title: 'Maps',
  untitled: 'Map without a name',
  untitledStage: 'Stage without a name',
  kinds: {
    'as-is': 'today',
    'to-be': 'target',
    research: 'research',
  },
  kindHelp: {
    'as-is': 'What happens, as you know it.',
    'to-be': 'What you want to happen.',
    research: 'What asking customers brought to light.',
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
