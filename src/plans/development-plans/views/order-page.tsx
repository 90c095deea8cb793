import type { Visit } from '#platform/http'
import { Button, Head, Hidden, Section, SortList } from '#ui'
import { developmentPlanPaths } from '../paths.ts'
import type { PlanTree } from '../tree.ts'
import { wordsIn } from '../words.ts'
import { Token } from './form-parts.tsx'
import { plain } from './parts.tsx'

/** The order of goals, and of the tracks under each; by buttons, by dragging, by keys. */
export const OrderPage = ({ visit, tree }: { visit: Visit; tree: PlanTree }) => {
  const t = wordsIn(visit.language)
  const { plan, goals } = tree
  const lists = [
    {
      under: '',
      title: t.orderGoals,
      items: goals.map(({ goal, number }) => ({ id: goal.id, text: goal.title, number })),
    },
    ...goals.map(({ goal, tracks }) => ({
      under: goal.id,
      title: t.orderTracks(plain(goal.title, visit.language)),
      items: tracks.map(({ track }) => ({ id: track.id, text: track.title, number: '' })),
    })),
  ].filter((list) => list.items.length > 1)
  return (
    <>
      <Head title={t.orderTitle} over={plain(plan.title, visit.language)} lead={t.orderLead} />
      {lists.map(({ under, title, items }) => (
        <Section id={`raekkefoelge-${under || 'maal'}`} title={title}>
          <form
            method="post"
            action={visit.to(developmentPlanPaths.order, { slug: plan.slug })}
            class="stack"
          >
            <Token visit={visit} />
            <Hidden fields={{ under }} />
            <SortList
              words={t.sort}
              items={items.map(({ id, text, number }) => {
                const name = `${number} ${plain(text, visit.language)}`.trim()
                return { id, name, content: name }
              })}
            />
            <p>
              <Button quiet small>
                {t.saveOrder}
              </Button>
            </p>
          </form>
        </Section>
      ))}
      <p>
        <a href={visit.to(developmentPlanPaths.write, { slug: plan.slug })}>{t.back}</a>
      </p>
    </>
  )
}
