import type { Visit } from '#platform/http'
import { inLanguage, type LocalText } from '#platform/i18n'
import { centreLines, type StarData } from '#ui'
import { paths } from '../../words/paths.ts'
import { foreignTo } from '../../words/say.tsx'
import { caption, keyOf, words, statusOfSum } from '../../words/status.ts'
import type { StandingStar } from '../rules.ts'
import { starTexts } from '../texts.ts'

/** The standing star as the drawing takes it. `links` leaves the addresses out where the drawing stands alone. */
export function starData(visit: Visit, { star, visions, values }: StandingStar): StarData {
  const { language } = visit
  const title = (text: LocalText) => inLanguage(text, language).text
  const titled = (text: LocalText) => ({ title: title(text), lang: foreignTo(language, text) })
  const t = starTexts(language)
  return {
    groups: star.areas.map((area) => ({
      id: area.id,
      hue: area.hue,
      ...titled(area.title),
      short: shortTitle(title(area.title)),
      href: visit.to(paths.focusArea, { slug: area.slug }),
    })),
    spikes: visions.map((vision) => ({
      id: vision.id,
      groupId: vision.area.id,
      number: vision.number,
      ...titled(vision.title),
      href: visit.to(paths.vision, { slug: vision.slug }),
      progress: vision.at.signal === 'gap' ? null : (vision.at.progress ?? 0),
      expected: vision.at.signal === 'gap' ? null : vision.at.expected,
      status: keyOf(vision.at.signal),
      statusWord: statusOfSum(language, vision.at)?.word ?? words(language).notMeasured,
      caption: caption(language, vision.at),
      bands: vision.at.bodies,
    })),
    kites: values.map((value) => ({
      id: value.id,
      ...titled(value.title),
      caption: t.valueCaption(value.goals, value.actions),
      href: visit.to(paths.coreValue, { slug: value.slug }),
    })),
    centre: star.strategy ? centreLines(title(star.strategy.overallGoal)) : [],
  }
}

/** "Vores natur og grønne omstilling" → "Natur": a name for the point of the star on a phone. */
export function shortTitle(title: string): string {
  const bare = title.replace(/^(vores|our)\s+/iu, '')
  const short = bare.length <= 14 ? bare : bare.split(/ (?:og|and|i|in) |, /u)[0]!
  return short.charAt(0).toUpperCase() + short.slice(1)
}
