export {
  type ChannelCheck,
  checkWriting,
  shareOf,
  type WritingCheck,
} from './checkWriting';
export { PICTURE_TYPES, type PictureType, pictureType } from './pictureType';
export { type SuggestedPersona, suggestPersonas } from './suggestPersonas';
export {
  BUYING_ROLES,
  type ChannelUse,
  FACE_PARTS,
  type Face,
  type Membership,
  MOST_PICTURE_BYTES,
  PERSONA_COLOURS,
  type PersonaWriting,
} from './types';
