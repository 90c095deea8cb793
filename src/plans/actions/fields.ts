import { z } from 'zod'
import { findCpr } from '#platform/cpr'
import { isId } from '#platform/ids'
import { parseDay, parseVagueDate, type Day, type VagueDate } from '#platform/time'

// Messages are keys of `errors` in the texts of this room.

/** A text people may leave out. CPR numbers never belong in a plan. */
export const text = (most: number) =>
  z
    .string('notText')
    .trim()
    .max(most, 'tooLong')
    .refine((t) => !findCpr(t), 'cpr')
    .default('')
/** A text that must be there. */
export const needed = (most: number, missing: string) => text(most).refine((t) => t !== '', missing)

/** A date as people type it, or nothing. */
export const vague = () =>
  z
    .string('vagueDate')
    .trim()
    .max(40, 'vagueDate')
    .default('')
    .transform((typed, context): VagueDate | null => {
      if (!typed) return null
      const date = parseVagueDate(typed)
      if (!date) context.addIssue({ code: 'custom', message: 'vagueDate' })
      return date
    })
/** A calendar day from a date field, or nothing. */
export const day = () =>
  z
    .string('day')
    .trim()
    .max(40, 'day')
    .default('')
    .transform((typed, context): Day | null => {
      if (!typed) return null
      const read = parseDay(parseVagueDate(typed) ?? '')
      if (!read) context.addIssue({ code: 'custom', message: 'day' })
      return read
    })

export const id = (missing: string) => z.string(missing).refine(isId, missing)
export const ids = (most = 200) => z.array(z.string().refine(isId, 'unknownChoice')).max(most, 'tooMany')
/** Rows of a form: one text per row, empty ones included, so that rows of several fields stay beside each other. */
export const cells = (most: number, rows = 60) =>
  z
    .array(
      z
        .string('notText')
        .trim()
        .max(most, 'tooLong')
        .refine((t) => !findCpr(t), 'cpr'),
    )
    .max(rows, 'tooMany')
/** The version that the writer saw. */
export const version = () => z.coerce.number('versionMissing').int('versionMissing').min(1, 'versionMissing')
