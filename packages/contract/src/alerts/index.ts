export { alertRoutes } from './routes';
export {
  type Alert,
  type AlertEvent,
  type AlertInput,
  type AlertTest,
  type AlertWatch,
  alertWatch,
  type DailyMail,
  type Delivery,
} from './schemas';
