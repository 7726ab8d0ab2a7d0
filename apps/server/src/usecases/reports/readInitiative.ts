import {
  type InitiativeReport,
  type InitiativeRequest,
  type PressureReport,
  planInitiative,
  planPressure,
  shapeInitiative,
  shapePressure,
} from '@viaggio/domain/reports';
import { answerReport, prepareReport, type RelationDeps, type ReportAnswer } from './prepareReport';
import type { ReportInput, ReportScope } from './reportScope';

export type InitiativeInput = ReportInput & InitiativeRequest;

export interface InitiativeAnswer extends InitiativeReport {
  readonly by: InitiativeRequest['by'];
  readonly pressure: PressureReport;
}

const DEFINITION: Record<string, string> = {
  customer: 'Contacts that are the customer’s own act; brand: ours; third: somebody else’s.',
  startedByCustomer:
    'Contacts at touchpoints where customers start; startedByUs: where we do; unknown: no touchpoint recognises them.',
  people:
    'Customers with contacts that customers start, that we start, and of which it is not known. One may have all three.',
  customerShare: 'Of contacts of which it is known who starts, those that customers start.',
  weeks:
    'Customers × weeks from Monday that begin in the period (at most the last 53) and have been over for 48 hours. A customer counts from the week of their first contact on.',
  band: 'E-mails, push messages, SMS, WhatsApp messages, calls and letters of ours in the week. Two on one channel within ten minutes are one: sent, then delivered.',
  reaction:
    'Weeks with a contact of the customer’s own within 48 hours after one of the messages. What goes together, not what causes.',
  active: 'Weeks with any contact of the customer’s own: to compare weeks with and without messages.',
  unsubscribed: 'Weeks in which the customer unsubscribed.',
  quiet:
    'Of weeks of customers who were in touch in the 30 days up to its end, those followed by 30 days without any contact of their own. Weeks not yet followed so long are left out. What goes together, not what causes.',
};

/** Who starts the contact, and how hard our messages press. */
export async function readInitiative(
  deps: RelationDeps,
  scope: ReportScope,
  input: InitiativeInput,
): Promise<ReportAnswer<InitiativeAnswer>> {
  const prepared = await prepareReport(deps, scope, input);
  const query = planInitiative(input, prepared.context, prepared.catalogue);
  const pressure = planPressure(input, prepared.context, prepared.catalogue);
  return answerReport(deps, prepared, query, async () => {
    const [contacts, starters, weeks, words] = await Promise.all([
      deps.relations.countInitiative(query),
      deps.relations.countStarters(query),
      deps.relations.countPressure(pressure),
      prepared.wordsOf('channel'),
    ]);
    const { by } = input;
    const { timeZone } = scope;
    return {
      data: {
        by,
        ...shapeInitiative(query, { contacts, starters }, { by, timeZone, words }),
        pressure: shapePressure(pressure, weeks, timeZone),
      },
      definition: DEFINITION,
    };
  });
}
