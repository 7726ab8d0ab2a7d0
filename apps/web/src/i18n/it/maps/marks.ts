import type { Texts } from '../../types';

const marks: Texts['maps']['marks'] = {
  ideal: 'come dovrebbe essere',
  drafted: 'dai dati',
  hypothesis_open: 'da verificare',
  hypothesis_confirmed: 'confermata',
  hypothesis_refuted: 'smentita',
  moment_interest: 'momento di interesse',
  moment_decision: 'momento di decisione',
  moment_truth: 'momento della verità',
  effort: 'sforzo {{n}} su 5',
  value: 'valore {{n}} su 5',
  target: 'obiettivo {{n}}',
  due: 'entro il {{date}}',
};

export default marks;
