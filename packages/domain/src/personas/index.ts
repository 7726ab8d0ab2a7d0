export {
  type ChannelCheck,
  type ChannelVerdict,
  checkWriting,
  shareOf,
  type Unchecked,
  type WritingCheck,
} from './checkWriting';
export { PICTURE_TYPES, type PictureType, pictureType } from './pictureType';
export { type SuggestedPersona, suggestPersonas } from './suggestPersonas';
export {
  BUYING_ROLES,
  type BuyingRole,
  type ChannelUse,
  FACE_PARTS,
  type Face,
  type Membership,
  MOST_PICTURE_BYTES,
  PERSONA_COLOURS,
  type PersonaColour,
  type PersonaQuote,
  type PersonaWriting,
} from './types';
