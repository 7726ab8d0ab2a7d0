import type { timeline, timelineContact, timelineStay } from '@viaggio/contract/people';
import type { z } from 'zod';
import type { TimelineContact } from '../../usecases/people/describeContacts';
import type { TimelineAnswer, TimelineStay } from '../../usecases/people/readTimeline';
import { instantOf } from '../handlers/wire';

type Contact = z.input<typeof timelineContact>;

export const sayTimeline = (answer: TimelineAnswer): z.input<typeof timeline> => ({
  items: answer.items.map(sayContact),
  next: answer.next,
  total: answer.total,
  stays: answer.stays.map(sayStay),
  model: answer.model,
});

const sayContact = ({ time, touchpoint, signal, ...contact }: TimelineContact): Contact => ({
  ...contact,
  time: instantOf(time),
  touchpoint: touchpoint && sayTouchpoint(touchpoint),
  signal: signal && saySignal(signal),
});

const sayTouchpoint = (touchpoint: NonNullable<TimelineContact['touchpoint']>): Contact['touchpoint'] => ({
  id: touchpoint.id,
  name: touchpoint.name,
  says: touchpoint.says,
  control: touchpoint.control,
  contact: touchpoint.contact,
  setting: touchpoint.setting,
  moment: touchpoint.moment,
  initiative: touchpoint.initiative,
});

/** A mark without words has no metric's name for its text, and words without a mark no scale. */
const saySignal = (signal: NonNullable<TimelineContact['signal']>): Contact['signal'] => ({
  kind: signal.kind,
  metric: signal.score === null ? '' : signal.metric,
  score: signal.score,
  scale: signal.score === null ? null : signal.scaleMax,
  text: signal.text,
  emotion: signal.emotion,
  provenance: signal.emotion === null ? null : signal.provenance,
});

const sayStay = ({ stage, entered, left, ...stay }: TimelineStay): z.input<typeof timelineStay> => ({
  ...stay,
  stage: stage.id,
  name: stage.name,
  entered: instantOf(entered),
  left: instantOf(left),
});
