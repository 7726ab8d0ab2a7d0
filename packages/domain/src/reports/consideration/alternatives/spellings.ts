import type { SpelledProperties } from '../../../ports/alternatives';

/**
 * What sales systems call what is asked for: HubSpot (`closed_lost_reason`, `hs_object_id`), Salesforce (`Loss_Reason__c`,
 * `MainCompetitors`, `Amount`), Pipedrive and Close (`lost_reason`), Copper and Freshsales (`loss_reason`), Zoho
 * (`Reason_For_Loss__s`), and spreadsheets in both languages.
 */
export const SPELLINGS: SpelledProperties = {
  deal: [
    'deal_id',
    'dealId',
    'deal',
    'opportunity_id',
    'opportunityId',
    'OpportunityId',
    'hs_object_id',
    'quote_id',
    'id_trattativa',
    'trattativa',
  ],
  reason: [
    'lost_reason',
    'lostReason',
    'closed_lost_reason',
    'closedLostReason',
    'loss_reason',
    'lossReason',
    'Loss_Reason__c',
    'Lost_Reason__c',
    'Reason_For_Loss__s',
    'reason_for_loss',
    'close_reason',
    'motivo_perdita',
    'motivo',
    'reason',
  ],
  amount: [
    'amount',
    'Amount',
    'deal_amount',
    'deal_value',
    'dealValue',
    'revenue',
    'total',
    'value',
    'importo',
    'valore',
  ],
  rival: [
    'competitor',
    'competitors',
    'competitor_name',
    'rival',
    'rivals',
    'lost_to',
    'lostTo',
    'closed_lost_competitor',
    'Competitor__c',
    'MainCompetitors',
    'MainCompetitors__c',
    'compared_with',
    'concorrente',
    'concorrenti',
  ],
  words: [
    'text',
    'comment',
    'feedback',
    'answer',
    'response',
    'choice',
    'message',
    'body',
    'review_body',
    'reviewBody',
    'review',
    'content',
    'excerpt',
    'title',
    'note',
    'notes',
  ],
};

/** Keys that name nobody. */
const NOBODY: ReadonlySet<string> = new Set([
  '',
  'none',
  'no',
  'no one',
  'nobody',
  'n a',
  'na',
  'null',
  'unknown',
  'other',
  'nessuno',
  'nessuna',
  'sconosciuto',
  'non so',
  'altro',
]);

export const namesNobody = (key: string): boolean => NOBODY.has(key);

/** A text by which it is compared: letters and digits in lower case, one blank between words. */
export const textKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
