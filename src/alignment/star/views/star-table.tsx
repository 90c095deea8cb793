import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { FlatSpike, Table, type Column } from '#ui'
import { paths } from '../../words/paths.ts'
import { Say } from '../../words/say.tsx'
import type { StandingStar, StandingVision } from '../rules.ts'
import { starTexts, type StarTexts } from '../texts.ts'
import { SumMark } from '../../words/sum-mark.tsx'

/** The same numbers as in the figure. */
export const StarTable = ({ visit, standing }: { visit: Visit; standing: StandingStar }) => {
  const t = starTexts(visit.language)
  const { areas } = standing.star
  return (
    <Table
      class="tabel"
      caption={t.table}
      hideCaption
      columns={columns(t)}
      groups={areas.map((area, i) => ({
        title: <Say text={area.title} lang={visit.language} />,
        mark: { n: areas.length, i },
        hue: area.hue,
        rows: standing.visions.filter((v) => v.area === area).map((v) => ({ cells: cells(visit, v) })),
      }))}
    />
  )
}

const columns = ({ columns: c }: StarTexts): Column[] => [
  { text: c.vision },
  { text: c.status },
  { text: c.done, class: 'pc' },
  { text: c.expected, number: true, label: `${c.expected}:` },
  { text: c.committees, number: true, label: `${c.committees}:` },
  { text: c.goals, number: true, label: `${c.goals}:` },
  { text: c.actions, number: true, label: `${c.actions}:` },
  { text: c.late, number: true, label: `${c.late}:` },
]

function cells(visit: Visit, vision: StandingVision) {
  const { at, hue } = vision
  const { percent, number } = formats(visit.language)
  const some = (n: number) => (n ? number(n) : '–')
  return [
    <a href={visit.to(paths.vision, { slug: vision.slug })}>
      {vision.number} <Say text={vision.title} lang={visit.language} />
    </a>,
    <SumMark at={at} language={visit.language} />,
    at.progress === null || at.signal === 'gap' ? (
      '–'
    ) : (
      <>
        <span class="pw">
          <FlatSpike progress={at.progress} expected={at.expected} hue={hue} />
        </span>
        {percent(at.progress)}
      </>
    ),
    at.expected === null || at.signal === 'gap' ? '–' : percent(at.expected),
    number(at.bodies),
    number(at.goals),
    number(at.actions),
    some(at.late),
  ]
}
