import { z } from 'zod'

/** What programs get: the same figures that people read, in shares from 0 to 1. */
const text = z.object({ da: z.string().optional(), en: z.string().optional() })
const signal = z.enum(['gap', 'not-started', 'on-track', 'at-risk', 'late', 'completed'])

export const figuresShape = z.object({
  signal,
  because: z.string(),
  progress: z.number().nullable(),
  expected: z.number().nullable(),
  behindPoints: z.number(),
  goals: z.number(),
  committees: z.number(),
  actions: z.number(),
  counts: z.record(z.string(), z.number()),
})
export const starShape = z.object({
  audience: z.enum(['all', 'public']),
  asOf: z.string(),
  overallGoal: text.nullable(),
  visions: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      code: z.string(),
      title: text,
      focusArea: z.string(),
      figures: figuresShape,
    }),
  ),
  values: z.array(
    z.object({ id: z.string(), code: z.string(), title: text, goals: z.number(), actions: z.number() }),
  ),
})
const node = { id: z.string(), title: text, figures: figuresShape }
export const threadShape = z.object({
  audience: z.enum(['all', 'public']),
  asOf: z.string(),
  vision: z.object(node),
  goals: z.array(z.object({ ...node, committeeId: z.string(), target: z.string().nullable() })),
  tracks: z.array(z.object({ ...node, committeeId: z.string(), goalIds: z.array(z.string()) })),
  actions: z.array(
    z.object({
      id: z.string(),
      title: text,
      trackIds: z.array(z.string()),
      phase: z.string(),
      shown: z.string(),
      progress: z.number().nullable(),
      expected: z.number().nullable(),
      deadline: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})
export const coverageShape = z.object({
  audience: z.enum(['all', 'public']),
  cells: z.array(
    z.object({
      kind: z.enum(['vision', 'core-value']),
      subjectId: z.string(),
      subject: z.string(),
      committeeId: z.string(),
      committee: z.string(),
      state: z.enum(['carried', 'open', 'deliberate', 'outside']),
      goals: z.number(),
      actions: z.number(),
      gapId: z.string().optional(),
      reason: z.string().optional(),
      declaredOn: z.string().optional(),
      /** The position, never the person. */
      declaredBy: text.nullable().optional(),
    }),
  ),
})
/** `more`: the kinds of which only the newest are told; `visionsNotedFrom`: what visions were before this day is not known. */
export const changesShape = z.object({
  audience: z.enum(['all', 'public']),
  since: z.string().nullable(),
  visionsNotedFrom: z.string().nullable(),
  visions: z.array(z.object({ visionId: z.string(), was: signal, now: signal, on: z.string().nullable() })),
  more: z.array(z.enum(['strategy', 'plans', 'goals', 'actions'])),
  strategy: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      title: text,
      shape: z.enum(['new', 'rewritten', 'withdrawn']),
      on: z.string(),
    }),
  ),
  plans: z.array(z.object({ kind: z.string(), id: z.string(), title: text, on: z.string() })),
  goals: z.array(
    z.object({
      id: z.string(),
      title: text,
      withdrawn: z.boolean(),
      moved: z.boolean(),
      target: z.string().nullable(),
      on: z.string(),
    }),
  ),
  actions: z.array(
    z.object({
      id: z.string(),
      title: text,
      shape: z.string(),
      isNew: z.boolean(),
      moved: z.boolean(),
      newDate: z.string().nullable(),
      on: z.string(),
      line: z.string().nullable(),
    }),
  ),
})
