/** Types of all tables of this room. */
export type { BodyKind, Role, UnitKind } from './tables.ts'
/** Who asks, from the positions held today. */
export { citizen, makeActor, seesAny, type HeldPosition } from './actors/rules.ts'
export { findActor, findActorOfSession } from './actors/queries.ts'
/** The frame of every page of the municipality. */
export { Frame, framed, frameTexts, type FrameProps } from './frame/frame.tsx'
/** A form in which somebody writes. */
export { WritingForm } from './frame/writing-form.tsx'
export { faultPage, refusalPage } from './frame/refusals.tsx'
/** The addresses that the frame points at. */
export { paths as framePaths } from './paths.ts'
/** What the municipality has decided for itself. */
export { findSettings } from './settings/queries.ts'
export { settingsSchema, type MunicipalitySettings } from './settings/rules.ts'
/** Bodies, meetings, units, positions, partners, as other rooms read them. */
export * from './structure/queries.ts'
/** The one-time link of an installation without municipalities. */
export { begin } from './begin/begin.tsx'
/** What the shell sends in, through the forms of the pages and refused in their words. */
export { municipalityFromShell, personFromShell, toldAsTaken } from './shell.ts'
/** People and links, for the shell and for the first start. */
export { addPerson, invite, takePosition } from './people/commands.ts'
export { countPeople } from './people/queries.ts'
/** Writes what the municipality decides; lets an example's clock run. */
export { changeSettings, switchClockOff } from './settings/routes.tsx'
