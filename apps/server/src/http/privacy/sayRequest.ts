import type { PrivacyReceipt, PrivacyRequest as Wire } from '@viaggio/contract/privacy';
import type { PrivacyRequest, Receipt } from '@viaggio/domain/ports/privacy';
import type { Preview } from '../../usecases/privacy/previewRequest';
import { instantOf, optionalInstantOf } from '../handlers/wire';

const sayReceipt = (receipt: Receipt): PrivacyReceipt => ({
  counts: { ...receipt.counts },
  left: { ...receipt.left },
  staysOut: receipt.staysOut,
  byHand: { ...receipt.byHand },
  startedAt: instantOf(receipt.startedAt),
  finishedAt: instantOf(receipt.finishedAt),
  backupsGoneAt: instantOf(receipt.backupsGoneAt),
  notForced: [...receipt.notForced],
});

/** A request in the words of the wire. A receipt counts only once the disk has been cleaned. */
export const sayRequest = (request: PrivacyRequest): Wire => ({
  id: String(request.id),
  kind: request.kind,
  state: request.state,
  identifier: request.said,
  receivedAt: instantOf(request.receivedAt),
  dueAt: instantOf(request.dueAt),
  extension: request.extension && { ...request.extension, at: instantOf(request.extension.at) },
  check: request.check && { ...request.check, at: instantOf(request.check.at) },
  note: request.note,
  purposes: [...request.purposes],
  changes: { ...request.changes },
  closedAt: optionalInstantOf(request.closedAt),
  closedBy: request.closedBy,
  refusal: request.refusal,
  receipt: request.state === 'done' && request.receipt ? sayReceipt(request.receipt) : null,
  createdBy: request.createdBy,
});

export const sayPreview = ({ person, name, identifiers, counts, staysOut }: Preview) => ({
  personId: person,
  name,
  identifiers: identifiers.map((one) => ({ ...one })),
  counts: { ...counts },
  staysOut: staysOut.map((one) => ({ personId: one.person, kind: one.kind, reason: one.reason })),
});
