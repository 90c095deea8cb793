import type { Visit } from '#platform/http'
import { StatusMark, Section } from '#ui'
import type { Cell } from '../../coverage/rules.ts'
import { dayAndName } from '../../coverage/views/shared.ts'
import { paths } from '../../words/paths.ts'
import { Say, Told } from '../../words/say.tsx'
import { statusOf } from '../../words/status.ts'
import type { VisionPageData } from '../page-data.ts'
import { visionTexts } from '../texts.ts'

/** Who has the task and who has a goal; what is outside a committee's remit is left out. */
export const CommitteesSection = ({ visit, data }: { visit: Visit; data: VisionPageData }) => {
  const t = visionTexts(visit.language)
  const { committees, row } = data.coverage
  const cells = row(data.vision.id).cells
  const told = committees.flatMap((body, i) =>
    cells[i]!.kind === 'outside' ? [] : [{ body, cell: cells[i]! }],
  )
  return (
    <Section id="udvalg" title={t.committees} intro={t.committeesIntro}>
      <ul class="li">
        {told.map(({ body, cell }) => (
          <li>
            <b>
              <a href={visit.to(paths.committee, { slug: body.slug })}>
                <Say text={body.name} lang={visit.language} />
              </a>
            </b>{' '}
            <CellText visit={visit} cell={cell} />
          </li>
        ))}
      </ul>
      <p>
        <a href={visit.to(paths.coverage)}>{t.toCoverage}</a>
      </p>
    </Section>
  )
}

const CellText = ({ visit, cell }: { visit: Visit; cell: Cell }) => {
  const t = visionTexts(visit.language)
  if (cell.kind === 'carried') return <span class="meta">{t.carried(cell.goals, cell.actions)}</span>
  if (cell.kind === 'deliberate')
    return (
      <>
        {t.deliberate}: <Told text={cell.gap.reason} visit={visit} />{' '}
        <span class="meta">{dayAndName(visit, cell.gap.declaredOn, cell.gap.declaredBy)}</span>
      </>
    )
  return (
    <StatusMark status="gap" word={cell.kind === 'open' ? t.open : statusOf(visit.language, 'gap').word} />
  )
}
