export {
  type Actor,
  type Delivery,
  type ItemContext,
  NOBODY,
  type PageContext,
  type SegmentItem,
  type Touch,
} from './item';
export { type Fact, Scribe } from './scribe';
export { writeContact } from './writeContact';
