import { see, type PageRoutes, type Visit } from '#platform/http'
import { formats, type Language } from '#platform/i18n'
import { framed, listPositions, listUnits, type Position } from '#organisation'
import { z } from 'zod'
import { Button, Buttons, EmptyState, Field, Head, Notice, Section } from '#ui'
import { id } from '../actions/fields.ts'
import { Faults, Token, errorOf, type Filled } from '../actions/form-kit.tsx'
import { actionListPath, actionPath, handOverPath } from '../actions/paths.ts'
import { said } from '../actions/words.ts'
import { goalPaths } from '../development-plans/paths.ts'
import { fingerprint, handOver, listHeld, lockHeld, type Held } from './commands.ts'
import { isWithinReach, mayHandOver, mayReceive } from './rules.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

export const handOverForm = z.object({
  from: id('positionMissing'),
  to: id('positionMissing'),
  seen: z.string().max(4000).optional(),
})
const textsIn = (language: Language): typeof da => ({ da, en })[language]

const gate = { who: 'signed-in', load: () => Promise.resolve(true), may: mayHandOver } as const

export function handOverRoutes(pages: PageRoutes) {
  pages.get(handOverPath, gate, (visit) => handOverPage(visit, handedOver(visit) ? none : pairOf(visit), {}))
  pages.post(
    handOverPath,
    {
      ...gate,
      form: handOverForm,
      again: (visit, _, refused) => handOverPage(visit, none, refused),
    },
    async (visit, _, form, typed) => {
      const { from, to, errors } = await findBoth(visit, form)
      if (!from || !to) return handOverPage(visit, form, { typed, errors })
      const held = await lockHeld(visit.db, from.id)
      if (form.seen !== undefined && form.seen !== fingerprint(held))
        return handOverPage(visit, form, {}, true)
      await handOver(visit.db, held, from.id, to.id)
      return see(
        visit.to(handOverPath, {
          fra: from.id,
          til: to.id,
          handlinger: String(held.actions.length),
          maal: String(held.goals.length),
        }),
      )
    },
  )
}

interface Pair {
  from: string
  to: string
}
const none: Pair = { from: '', to: '' }
const pairOf = ({ query }: Visit): Pair => ({ from: query.get('fra') ?? '', to: query.get('til') ?? '' })
/** How much was handed over just now. */
function handedOver({ query }: Visit) {
  const [actions, goals] = [Number(query.get('handlinger')) || 0, Number(query.get('maal')) || 0]
  return actions || goals ? { actions, goals } : undefined
}
/** Both positions, as far as they are there and within reach. */
export async function findBoth(visit: Visit, { from, to }: Pair) {
  const positions = await listPositions(visit.db)
  const one = positions.find((p) => p.id === from && isWithinReach(visit.actor, p))
  const other = positions.find((p) => p.id === to && mayReceive(visit.actor, p))
  const errors = [
    ...(one ? [] : [{ field: 'from', message: 'positionMissing' }]),
    ...(other ? [] : [{ field: 'to', message: 'positionMissing' }]),
    ...(one && other && one.id === other.id ? [{ field: 'to', message: 'samePosition' }] : []),
  ]
  return errors.length ? { errors } : { from: one, to: other, errors }
}

async function handOverPage(visit: Visit, pair: Pair, filled: Filled, changed = false) {
  const t = textsIn(visit.language)
  const [positions, units] = await Promise.all([listPositions(visit.db), listUnits(visit.db)])
  const one = positions.find((p) => p.id === pair.from && isWithinReach(visit.actor, p))
  const other = positions.find((p) => p.id === pair.to && mayReceive(visit.actor, p) && p.id !== pair.from)
  const held = one && other ? await listHeld(visit.db, one.id) : null
  const unitName = (p: Position) => said(units.find((u) => u.id === p.unitId)?.name, visit.language)
  const options = (list: Position[]) => [
    { value: '', text: t.choose },
    ...list.map((p) => ({
      value: p.id,
      text: said(p.title, visit.language),
      ...(unitName(p) && { group: unitName(p) }),
    })),
  ]
  const same = pair.from !== '' && pair.from === pair.to ? [{ field: 'til', message: 'samePosition' }] : []
  const errors = [
    ...(filled.errors ?? []).map((e) => ({ ...e, field: e.field === 'from' ? 'fra' : 'til' })),
    ...same,
  ]
  return framed(
    visit,
    {
      title: t.title,
      current: actionListPath,
      crumbs: [{ text: t.title }],
      children: (
        <>
          <Done visit={visit} positions={positions} />
          <Head title={t.title} lead={t.lead} />
          <Faults visit={visit} errors={errors} />
          <form method="get" action={visit.to(handOverPath)} class="form">
            <Field
              kind="select"
              name="fra"
              label={t.from}
              required
              value={pair.from}
              error={errorOf(visit, { errors }, 'fra')}
              options={options(positions.filter((p) => isWithinReach(visit.actor, p)))}
            />
            <Field
              kind="select"
              name="til"
              label={t.to}
              required
              value={pair.to}
              error={errorOf(visit, { errors }, 'til')}
              options={options(positions.filter((p) => mayReceive(visit.actor, p)))}
            />
            <Button quiet>{t.preview}</Button>
          </form>
          {held && one && other && (
            <Preview visit={visit} held={held} from={one} to={other} changed={changed} />
          )}
        </>
      ),
    },
    changed ? 409 : errors.length && filled.errors ? 422 : 200,
  )
}

const Done = ({ visit, positions }: { visit: Visit; positions: Position[] }) => {
  const t = textsIn(visit.language)
  const f = formats(visit.language)
  const done = handedOver(visit)
  if (!done) return null
  const { actions, goals } = done
  const { from, to } = pairOf(visit)
  const named = (id: string) => said(positions.find((p) => p.id === id)?.title, visit.language)
  return (
    <Notice live title={t.doneTitle}>
      <p>{t.sentence(named(from), named(to))}</p>
      <p>{t.done(f.countWord(actions), actions, f.countWord(goals, 'neuter'), goals)}</p>
    </Notice>
  )
}

const Preview = ({
  visit,
  held,
  from,
  to,
  changed,
}: {
  visit: Visit
  held: Held
  from: Position
  to: Position
  changed: boolean
}) => {
  const t = textsIn(visit.language)
  const count = held.actions.length + held.goals.length
  const name = (p: Position) => said(p.title, visit.language)
  if (!count) return <EmptyState title={t.nothing}>{t.nothingText(name(from))}</EmptyState>
  return (
    <>
      {changed && (
        <Notice tone="late" live>
          {t.changed}
        </Notice>
      )}
      <h2>{t.sentence(name(from), name(to))}</h2>
      <Things visit={visit} id="handlinger" title={t.actions} things={held.actions} path={actionPath} />
      <Things visit={visit} id="maal" title={t.goals} things={held.goals} path={goalPaths.page} />
      <form method="post" action={visit.to(handOverPath)}>
        <Token visit={visit} />
        <input type="hidden" name="from" value={from.id} />
        <input type="hidden" name="to" value={to.id} />
        <input type="hidden" name="seen" value={fingerprint(held)} />
        <Buttons>
          <Button>{t.confirm(formats(visit.language).countWord(count), count)}</Button>
          <a href={visit.to(handOverPath)}>{t.cancel}</a>
        </Buttons>
      </form>
    </>
  )
}

const Things = ({
  visit,
  id,
  title,
  things,
  path,
}: {
  visit: Visit
  id: string
  title: string
  things: Held['actions']
  path: { da: string; en: string }
}) =>
  things.length === 0 ? null : (
    <Section id={id} title={title}>
      <ul class="li">
        {things.map((thing) => (
          <li>
            <a href={visit.to(path, { slug: thing.slug })}>{said(thing.title, visit.language)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
