export { type CellPeople, cellPeople, reportAnswer, reportFields, reportQuery } from './common';
export {
  type CustomerWords,
  customerWords,
  type Feelings,
  feelings,
  type OverviewAnswer,
  type OverviewData,
  type OverviewInput,
  type OverviewStage,
  type OverviewTouchpoint,
  overviewAnswer,
  overviewCells,
  overviewData,
  overviewInput,
  overviewStage,
  overviewTouchpoint,
} from './overview';
export { reportRoutes } from './routes';
