export { keyRoutes } from './routes';
export { type ApiKey, apiKey, apiKeyCreated, apiKeyInput, overlap } from './schemas';
