export { personaRoutes } from './routes';
export type {
  ChannelCheck,
  Persona,
  PersonaCount,
  PersonaFigures,
  PersonaInput,
  SuggestedPersona,
} from './schemas';
