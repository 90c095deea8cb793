import { WritingForm } from '#organisation'
import { see, type FieldError, type PageRoutes, type Typed, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Button, Buttons, Field, SortList } from '#ui'
import { aroundAction, unlessWithdrawn, withdrawnPage, writing } from '../actions/around.tsx'
import { Faults, errorOf, listOf, type Filled } from '../actions/form-kit.tsx'
import { isOfColumn } from '../actions/forms.ts'
import { actionPath, actionPaths } from '../actions/paths.ts'
import { findAction, type FoundAction } from '../actions/read.ts'
import { isWithdrawn } from '../actions/rules.ts'
import { ConflictHead, type FieldDifference } from '../actions/views/conflict.tsx'
import { actionTexts, said } from '../actions/words.ts'
import { writeMilestones } from './commands.ts'
import { linesFrom, milestoneFaults, milestonesForm } from './forms.ts'
import { inOrder, type MilestoneLine } from './rules.ts'

const newLines = 2

/** All milestones of an action in one form: words, dates, order, and what is taken out. */
export function milestoneRoutes(pages: PageRoutes) {
  pages.get(
    actionPaths.milestones,
    writing,
    unlessWithdrawn((visit, action) => milestonesPage(visit, action, {})),
  )
  pages.post(
    actionPaths.milestones,
    {
      ...writing,
      form: milestonesForm,
      again: (visit, action, refused) => milestonesPage(visit, action, withRowFaults(refused, action)),
    },
    async (visit, action, form, typed) => {
      const lines = inOrder(linesFrom(form), form.order, form.move)
      if (isWithdrawn(action)) return withdrawnWhileWritten(visit, action, lines)
      const errors = milestoneFaults(typed, action)
      if (errors.length) return milestonesPage(visit, action, { typed, errors })
      if (await writeMilestones(visit.db, action, lines, form.version, visit.language))
        return see(
          form.move
            ? visit.to(actionPaths.milestones, { slug: action.slug })
            : `${visit.to(actionPath, { slug: action.slug, gemt: '1' })}#milepaele`,
        )
      const newest = (await findAction(visit.db, visit.language, visit.params['slug'] ?? '', 'all')) ?? action
      if (isWithdrawn(newest)) return withdrawnWhileWritten(visit, newest, lines)
      return milestonesPage(visit, newest, { typed }, lines)
    },
  )
}
const withdrawnWhileWritten = (visit: Visit, action: FoundAction, lines: MilestoneLine[]) =>
  withdrawnPage(
    visit,
    action,
    differences(visit, action, lines).map((d) => ({
      label: actionTexts(visit.language).fields.milestones,
      text: d.yours,
    })),
  )
const withRowFaults = ({ typed, errors }: { typed: Typed; errors: FieldError[] }, action: FoundAction) => {
  const own = errors.filter((e) => !isOfColumn(e))
  return {
    typed,
    errors: [...own, ...milestoneFaults(typed, action).filter((m) => !own.some((e) => e.field === m.field))],
  }
}

function milestonesPage(visit: Visit, action: FoundAction, filled: Filled, conflict?: MilestoneLine[]) {
  const t = actionTexts(visit.language)
  const own = visit.to(actionPath, { slug: action.slug })
  const version =
    conflict || !filled.typed ? action.version : Number(filled.typed['version']) || action.version
  return aroundAction(
    visit,
    action,
    conflict ? t.conflict.title : t.milestoneForm.title,
    <>
      {conflict && (
        <ConflictHead visit={visit} keep={own} differences={differences(visit, action, conflict)} />
      )}
      <Faults visit={visit} {...filled} />
      <WritingForm
        visit={visit}
        action={visit.to(actionPaths.milestones, { slug: action.slug })}
        class="form form--wide"
      >
        <input type="hidden" name="version" value={String(version)} />
        <Lines visit={visit} action={action} {...filled} />
        <Buttons>
          <Button>{t.milestoneForm.save}</Button>
          <a href={own}>{t.form.cancel}</a>
        </Buttons>
      </WritingForm>
    </>,
    conflict ? 409 : filled.errors?.length ? 422 : 200,
    t.milestoneForm.lead,
    '',
  )
}

interface Row {
  id: string
  name: string
  title: string
  due: string
  out: boolean
  reached: string
}

/** What stands, or what was typed over it. */
function rowsOf({ visit, action, typed }: Filled & { visit: Visit; action: FoundAction }): Row[] {
  const t = actionTexts(visit.language).milestoneForm
  const f = formats(visit.language)
  const ids = listOf({ typed }, 'milestoneId', [])
  const outs = listOf({ typed }, 'milestoneOut', [])
  return action.milestones.map((m) => {
    const i = ids.indexOf(m.id)
    const title = said(m.title, visit.language)
    const typedAt = (name: string, saved: string) =>
      typed && i >= 0 ? (listOf({ typed }, name, [])[i] ?? '') : saved
    return {
      id: m.id,
      name: title,
      title: typedAt('milestoneTitle', title),
      due: typedAt('milestoneDue', m.due ? f.vagueDate(m.due) : ''),
      out: outs.includes(m.id),
      reached: m.reachedOn ? t.reached(f.day(m.reachedOn)) : '',
    }
  })
}

const Lines = (props: Filled & { visit: Visit; action: FoundAction }) => {
  const { visit, action } = props
  const t = actionTexts(visit.language).milestoneForm
  const rows = rowsOf(props)
  const known = new Set(action.milestones.map((m) => m.id))
  const ids = listOf(props, 'milestoneId', [])
  const added = ids.flatMap((id, i) => (known.has(id) ? [] : [i]))
  return (
    <>
      <SortList
        words={{
          up: t.up,
          down: t.down,
          grip: t.grip,
          lifted: t.lifted,
          moved: t.moved,
          dropped: t.dropped,
          cancelled: t.cancelled,
        }}
        items={rows.map((row) => ({
          id: row.id,
          name: row.name,
          content: <Line visit={visit} row={row} filled={props} />,
        }))}
      />
      {Array.from({ length: Math.max(newLines, added.length) }, (_, i) => (
        <NewLine
          visit={visit}
          n={i + 1}
          filled={props}
          title={cell(props, 'milestoneTitle', added[i])}
          due={cell(props, 'milestoneDue', added[i])}
        />
      ))}
    </>
  )
}
const cell = (filled: Filled, name: string, at: number | undefined) =>
  at === undefined ? '' : (listOf(filled, name, [])[at] ?? '')

const Line = ({ visit, row, filled }: { visit: Visit; row: Row; filled: Filled }) => {
  const t = actionTexts(visit.language).milestoneForm
  const id = (name: string) => `${name}-${row.id}`
  // the name stands in the field; only those who do not see it need it beside each label
  const label = (word: string, full: string) => (
    <>
      <span aria-hidden="true">{word}</span>
      <span class="vh">{full}</span>
    </>
  )
  return (
    <div class="form">
      <input type="hidden" name="milestoneId" value={row.id} />
      <div class="two two--21">
        <Field
          name="milestoneTitle"
          id={id('milestoneTitle')}
          label={label(t.name, t.nameOf(row.name))}
          value={row.title}
          error={errorOf(visit, filled, id('milestoneTitle'))}
        />
        <Field
          kind="vague"
          name="milestoneDue"
          id={id('milestoneDue')}
          label={label(t.due, t.dueOf(row.name))}
          value={row.due}
          error={errorOf(visit, filled, id('milestoneDue'))}
        />
      </div>
      <label class="ck">
        <input type="checkbox" name="milestoneOut" value={row.id} checked={row.out} />
        <span>
          {label(t.out, t.outOf(row.name))}{' '}
          <span class="meta">{[row.reached, t.outHint].filter(Boolean).join(' · ')}</span>
        </span>
      </label>
    </div>
  )
}

const NewLine = ({
  visit,
  n,
  filled,
  title,
  due,
}: {
  visit: Visit
  n: number
  filled: Filled
  title: string
  due: string
}) => {
  const t = actionTexts(visit.language).milestoneForm
  return (
    <div class="two two--21">
      <input type="hidden" name="milestoneId" value="" />
      <Field
        name="milestoneTitle"
        id={`milestoneTitle-new-${n}`}
        label={t.newName(n)}
        value={title}
        error={errorOf(visit, filled, `milestoneTitle-new-${n}`)}
      />
      <Field
        kind="vague"
        name="milestoneDue"
        id={`milestoneDue-new-${n}`}
        label={t.newDue(n)}
        value={due}
        error={errorOf(visit, filled, `milestoneDue-new-${n}`)}
      />
    </div>
  )
}

function differences(visit: Visit, action: FoundAction, yours: MilestoneLine[]): FieldDifference[] {
  const f = formats(visit.language)
  const line = (title: string, due: MilestoneLine['due']) => (due ? `${title}, ${f.vagueDate(due)}` : title)
  const saved = action.milestones.map((m) => line(said(m.title, visit.language), m.due)).join(' · ')
  const mine = yours
    .filter((l) => !l.out)
    .map((l) => line(l.title, l.due))
    .join(' · ')
  return saved === mine ? [] : [{ field: 'milestones', saved, yours: mine }]
}
