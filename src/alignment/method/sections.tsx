import { findSettings } from '#organisation'
import type { MethodSections } from '#platform/room'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

const texts = { da, en }

/** What the figures mean, in plain words, with this municipality's own thresholds. */
export const methodSections: MethodSections = async ({ db, language }) => {
  const t = texts[language]
  const { onTrackWithin, atRiskWithin, silentAfterMonths } = await findSettings(db)
  return [
    { order: 10, id: 'fremdrift', title: t.progressTitle, content: <Paragraphs said={t.progress} /> },
    {
      order: 20,
      id: 'status',
      title: t.signalTitle,
      content: <Paragraphs said={t.signal(onTrackWithin, atRiskWithin)} />,
    },
    {
      order: 30,
      id: 'handlinger',
      title: t.actionTitle,
      content: <Paragraphs said={t.action(silentAfterMonths)} />,
    },
    { order: 40, id: 'offentlig', title: t.publicTitle, content: <Paragraphs said={t.publicText} /> },
  ]
}

const Paragraphs = ({ said }: { said: readonly string[] }) => (
  <>
    {said.map((text) => (
      <p>{text}</p>
    ))}
  </>
)
