export { createUnit } from './createUnit';
export { createKiosk, type Device, type DeviceContext } from './devices';
export type { Company, Person, Unit } from './person';
export { type ConsiderAct, PERSONA_IDS, PERSONAS, type Persona, type PersonaId } from './personas';
