import type { Texts } from '../types';

const sells: Texts['sells'] = {
  help: 'Finché nessuno ha cambiato le fasi, diventano quelle di ciò che vendi e la storia vi viene ricollocata. Le fasi scritte da te restano.',
  differ:
    'La mappa resta sulle fasi «{{now}}», che qualcuno ha scelto o scritto. Quelle di ciò che vendi sono «{{fitting}}».',
  use: 'Usa «{{name}}»',
  followed: 'Ora le fasi sono «{{name}}». La storia vi viene ricollocata.',
};

export default sells;
