export type {
  Call,
  Contact,
  Conversation,
  Entry,
  Fault,
  Message,
  Order,
  OrderLine,
  Parcel,
  Return,
  Review,
  Reward,
  Sale,
  Share,
  StoreVisit,
  Survey,
  Ticket,
  Visit,
  VisitScript,
} from './contact';
export { LUCK } from './diary';
export { planUnit } from './planUnit';
