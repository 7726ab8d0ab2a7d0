import type { ChannelUse, Membership, PersonaWriting, PictureType } from '../personas/index';
import type { Actor } from './access';
import type { Population } from './population';

export interface StoredPersona {
  readonly id: number;
  readonly writing: PersonaWriting;
  readonly membership: Membership;
  /** Changes with every picture; null: the drawn face. */
  readonly picture: string | null;
  /** Name of who made it, or ''. */
  readonly createdBy: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface NewPersona {
  readonly writing: PersonaWriting;
  readonly membership: Membership;
}

export interface PersonaPicture {
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

/** Names are kept once in a workspace, whatever their case: `taken` where another persona has it. */
export interface PersonaStore {
  /** By name. */
  list(workspace: number): Promise<StoredPersona[]>;
  find(workspace: number, id: number): Promise<StoredPersona | undefined>;
  create(workspace: number, persona: NewPersona, by: Actor): Promise<StoredPersona | 'taken'>;
  /** undefined when there is none. */
  update(workspace: number, id: number, persona: NewPersona): Promise<StoredPersona | 'taken' | undefined>;
  /** It can be brought back until the day after. False when there was none. */
  remove(workspace: number, id: number): Promise<boolean>;
  restore(workspace: number, id: number): Promise<boolean | 'taken'>;
  /** null: the drawn face again. `version`: a name no other picture has. False when there is no such persona. */
  setPicture(
    workspace: number,
    id: number,
    picture: (PersonaPicture & { readonly version: string }) | null,
  ): Promise<boolean>;
  findPicture(workspace: number, id: number): Promise<PersonaPicture | undefined>;
}

/** As the events store counts: channels by their number. */
export interface NumberedChannelUse extends Omit<ChannelUse, 'channels'> {
  readonly channels: readonly (Omit<ChannelUse['channels'][number], 'channel'> & {
    readonly channel: number;
  })[];
}

export interface PersonaReader {
  useOfChannels(population: Population): Promise<NumberedChannelUse>;
}
