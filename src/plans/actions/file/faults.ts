import type { Language } from '#platform/i18n'

const sentences: Record<Language, Record<string, (word: string) => string>> = {
  da: {
    'unknown-unit': (w) => `Enheden "${w}" findes ikke`,
    'unknown-position': (w) => `Stillingen "${w}" findes ikke`,
    'unknown-partner': (w) => `Partneren "${w}" findes ikke`,
    'unknown-track': (w) => `Handlingssporet "${w}" findes ikke`,
    'unknown-action': (w) => `Handlingen "${w}" findes ikke`,
    'unknown-milestone': (w) => `Milepælen "${w}" findes ikke på handlingen`,
    'given-twice': (w) => `Koden "${w}" er brugt to gange`,
    'ends-first': () => 'Slutter, før det begynder',
    'due-before-start': () => 'Milepælen ligger før handlingens begyndelse',
    'stopped-missing': () => 'En stoppet handling skal have "stopped" med dag og årsag',
    'stopped-too-much': () => '"stopped" hører kun til fasen stopped',
    'committed-not-yours': () =>
      'Kun lederen af enheden forpligter sig på planen. Udelad linjen, og lad lederen gøre det bagefter',
    'released-not-yours': () =>
      'Kun lederen af enheden frigiver planen. Udelad linjen, og lad lederen gøre det bagefter',
    'track-missing': () => 'En handling skal have mindst ét handlingsspor',
    'phase-unknown': () => 'Fasen skal være idea, planned, under-way, continuous, completed eller stopped',
    'reason-missing': () => 'Årsagen mangler',
    'not-web-address': () => 'En henvisning skal begynde med https:// eller http://',
    'year-shape': () => 'Et år skrives med fire cifre',
    'signal-unknown': () =>
      'Status skal være on-track, at-risk, late, not-started, paused, completed eller nothing-new',
    'before-plan': (w) => `Dagen ligger før planens begyndelse ${w}`,
    'in-future': () => 'Dagen ligger efter i dag',
    'new-date-missing': () => 'Udfordret og forsinket skal have en ny dato',
    'new-date-past': () => 'Den nye dato ligger før dagen for status',
    'phase-has-no-status': (w) => `Handlingen "${w}" er en idé og kan ikke få status`,
    'nothing-to-repeat': () => 'Der er ikke givet status før, så der er intet at gentage',
    'same-line-twice': () => 'Linjen står to gange',
    'code-shape': () => 'En kode er små bogstaver, tal og bindestreger, højst 60 tegn',
    'day-shape': () => 'En dag skrives som 2026-05-17',
    'vague-shape': () => 'En dato skrives som 2026-05-17, 2026-05, 2026-Q2, 2026-H1, 2026 eller continuous',
    'title-missing': () => 'Titlen mangler',
    'text-too-long': () => 'Teksten er for lang',
    cpr: () => 'Teksten ligner et CPR-nummer',
  },
  en: {
    'unknown-unit': (w) => `There is no unit "${w}"`,
    'unknown-position': (w) => `There is no position "${w}"`,
    'unknown-partner': (w) => `There is no partner "${w}"`,
    'unknown-track': (w) => `There is no action track "${w}"`,
    'unknown-action': (w) => `There is no action "${w}"`,
    'unknown-milestone': (w) => `The action has no milestone "${w}"`,
    'given-twice': (w) => `The code "${w}" is used twice`,
    'ends-first': () => 'Ends before it begins',
    'due-before-start': () => 'The milestone lies before the action begins',
    'stopped-missing': () => 'A stopped action needs "stopped" with day and reason',
    'stopped-too-much': () => '"stopped" belongs only to the phase stopped',
    'committed-not-yours': () =>
      'Only the head of the unit commits to the plan. Leave the line out, and let the head do it afterwards',
    'released-not-yours': () =>
      'Only the head of the unit releases the plan. Leave the line out, and let the head do it afterwards',
    'track-missing': () => 'An action needs at least one action track',
    'phase-unknown': () => 'The phase must be idea, planned, under-way, continuous, completed or stopped',
    'reason-missing': () => 'The reason is missing',
    'not-web-address': () => 'A link must begin with https:// or http://',
    'year-shape': () => 'A year is written with four figures',
    'signal-unknown': () =>
      'The signal must be on-track, at-risk, late, not-started, paused, completed or nothing-new',
    'before-plan': (w) => `The day lies before the beginning of the plan, ${w}`,
    'in-future': () => 'The day lies after today',
    'new-date-missing': () => 'At risk and late need a new date',
    'new-date-past': () => 'The new date lies before the day of the status',
    'phase-has-no-status': (w) => `The action "${w}" is an idea and takes no status`,
    'nothing-to-repeat': () => 'No status was given before, so there is nothing to repeat',
    'same-line-twice': () => 'The line stands twice',
    'code-shape': () => 'A code is small letters, figures and hyphens, at most 60',
    'day-shape': () => 'A day is written 2026-05-17',
    'vague-shape': () => 'A date is written 2026-05-17, 2026-05, 2026-Q2, 2026-H1, 2026 or continuous',
    'title-missing': () => 'The title is missing',
    'text-too-long': () => 'The text is too long',
    cpr: () => 'The text looks like a CPR number',
  },
}

/** The sentence for a fault of these two formats; undefined for one that any file can have. */
export function faultSentence(reason: string, language: Language): string | undefined {
  const [key = '', ...rest] = reason.split(' ')
  return Object.hasOwn(sentences[language], key) ? sentences[language][key]!(rest.join(' ')) : undefined
}
