export { invitationRoutes } from './routes';
export {
  type Invitation,
  type InvitationPublic,
  invitation,
  invitationAcceptance,
  invitationAccepted,
  invitationCreated,
  invitationInput,
  invitationPublic,
} from './schemas';
