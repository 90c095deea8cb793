import { framed, framePaths } from '#organisation'
import type { Answer, Refused, Visit } from '#platform/http'
import { ButtonLink, EmptyState, Head, Notice, SaveState } from '#ui'
import { editPaths, strategyPaths } from '../paths.ts'
import { plain } from '../star/views/said.tsx'
import { textsIn } from '../texts.ts'
import { editCrumbs } from './crumbs.ts'
import type { EditorData } from './data.ts'
import { Areas, Centre, Values, Visions, Withdrawn } from './sections.tsx'
import { StarPreview } from './star-preview.tsx'

/** What the page must say besides what it shows. */
export interface EditorNews {
  refused?: Refused
  /** A sentence on top, with what belongs to it below. */
  problem?: { title: string; text?: string; list?: string[] }
}

/** The whole star to write in, with the drawing beside it. */
export function editorPage(visit: Visit, data: EditorData, news: EditorNews = {}, status = 200): Answer {
  const { strategy } = data.star
  const t = textsIn(visit.language)
  const shell = { title: t.edit.title, crumbs: editCrumbs(visit), current: strategyPaths.edit }
  if (!strategy) return framed(visit, { ...shell, children: <NoStrategy visit={visit} /> }, status)
  const title = plain(strategy.title, visit.language)
  const children = (
    <>
      <Head over={t.edit.title} title={title} lead={t.edit.lead} />
      <TopBar visit={visit} />
      {news.problem && <Problem {...news.problem} />}
      <div class="ed">
        <div>
          <Centre visit={visit} strategy={strategy} refused={news.refused} />
          <Values visit={visit} data={data} />
          <Areas visit={visit} data={data} />
          <Visions visit={visit} data={data} />
          <Withdrawn visit={visit} withdrawn={data.withdrawn} />
        </div>
        <StarPreview visit={visit} star={data.star} />
      </div>
    </>
  )
  return framed(visit, { ...shell, children }, status)
}

const NoStrategy = ({ visit }: { visit: Visit }) => {
  const t = textsIn(visit.language).edit
  return (
    <EmptyState
      level={1}
      title={t.noneTitle}
      actions={
        <>
          <ButtonLink href={visit.to(editPaths.period)}>{t.begin}</ButtonLink>
          <ButtonLink href={visit.to(framePaths.files)} quiet>
            {t.load}
          </ButtonLink>
        </>
      }
    >
      {t.noneText}
    </EmptyState>
  )
}

const TopBar = ({ visit }: { visit: Visit }) => {
  const t = textsIn(visit.language).edit
  return (
    <div class="bar-top">
      {visit.query.has('gemt') ? (
        <SaveState text={t.saved} />
      ) : (
        <a href={visit.to(strategyPaths.read)}>{t.read}</a>
      )}
      <div class="row">
        <a class="only-n" href="#stjernen">
          {t.seeStar}
        </a>
        <a href={visit.to(strategyPaths.changes)}>{t.changes}</a>
        <ButtonLink href={visit.to(framePaths.files)} quiet small>
          {t.load}
        </ButtonLink>
        <ButtonLink href={visit.to(editPaths.period)} quiet small>
          {t.period}
        </ButtonLink>
      </div>
    </div>
  )
}

const Problem = ({ title, text, list }: NonNullable<EditorNews['problem']>) => (
  <Notice tone="late" title={title} live>
    {text && <p>{text}</p>}
    {list && (
      <ol>
        {list.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
    )}
  </Notice>
)
