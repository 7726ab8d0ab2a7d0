export { type ApiRequest, buildRequest } from './buildRequest';
