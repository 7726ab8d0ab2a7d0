import type { Texts } from '../types';

const reasons: Texts['reasons'] = {
  not_an_object: 'non è un oggetto',
  not_json: 'non è JSON valido',
  too_large: 'più grande di 32 KB',
  too_deep: 'annidato troppo in profondità',
  type_missing: 'manca il tipo',
  type_unknown: 'il tipo è sconosciuto',
  event_name_missing: 'l’evento non ha nome',
  event_name_invalid: 'il nome dell’evento non è un testo',
  event_name_too_long: 'il nome dell’evento è troppo lungo',
  properties_invalid: 'i dettagli non sono un oggetto',
  traits_invalid: 'i dati del cliente non sono un oggetto',
  context_invalid: 'il contesto non è un oggetto',
  message_id_invalid: 'il codice del messaggio non è un testo',
  message_id_too_long: 'il codice del messaggio è troppo lungo',
  time_invalid: 'la data non si legge',
  sent_at_invalid: 'l’ora d’invio non si legge',
  time_out_of_range: 'la data è fuori dal 1971–2200',
  time_in_future: 'la data è nel futuro',
  identifier_invalid: 'un identificativo non è testo né numero',
  identifier_inexact: 'un identificativo è un numero troppo grande per essere esatto',
  no_identifier: 'niente dice di chi è',
  blocked_identifier: 'l’unico identificativo è un segnaposto',
  group_id_missing: 'manca il codice dell’azienda',
  alias_incomplete: 'l’alias è incompleto',
  merge_needs_two: 'un’unione chiede due identificativi',
  value_out_of_range: 'l’importo è oltre ogni somma',
  score_out_of_scale: 'il voto è fuori scala',
};

export default reasons;
