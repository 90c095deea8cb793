import type { Fault, RefusalKind, SentAgain, Visit } from '#platform/http'
import { ErrorPage, Page } from '#ui'
import { paths } from '../paths.ts'
import { Frame, frameTexts } from './frame.tsx'
import { SendAgain } from './sent-again.tsx'

/** A refusal within a municipality: with its frame, in plain words, with a number for support when we erred. */
export function refusalPage(
  visit: Visit,
  kind: RefusalKind,
  { reference, again }: { reference: string; again?: SentAgain },
) {
  const t = frameTexts(visit.language)
  const { title, lead } = again && kind === 'not-ours' ? t.sendAgain.newSession : t.errors[kind]
  // what can be mended here and now needs neither a number nor a way out
  const about = again
    ? { children: <SendAgain visit={visit} again={again} /> }
    : {
        over: t.reference(reference),
        actions: (
          <a class="btn" href={visit.to(paths.front)}>
            {t.toStar}
          </a>
        ),
      }
  return (
    <Frame visit={visit} title={title}>
      <ErrorPage title={title} lead={lead} {...about} />
    </Frame>
  )
}

/** A page outside every municipality; needs no database. */
export function faultPage({ kind, language, reference, assets, municipalities }: Fault) {
  const t = frameTexts(language)
  const { title, lead } = t.errors[kind]
  return (
    <Page
      lang={language}
      title={title}
      assets={{ css: assets.css, fonts: assets.fonts }}
      brand={{ href: '/', name: t.product, sender: '' }}
      words={{ skip: t.skip, nav: t.mainMenu }}
    >
      <ErrorPage title={title} lead={lead} over={reference && t.reference(reference)}>
        {municipalities && (
          <ul class="li">
            {municipalities.map((m) => (
              <li>
                <a href={`/${m.slug}/${m.locale}`}>{m.name}</a>
              </li>
            ))}
          </ul>
        )}
      </ErrorPage>
    </Page>
  )
}
