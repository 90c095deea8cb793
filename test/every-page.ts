import { addPerson, invite } from '#organisation'
import { newToken } from '#platform/ids'
import { allRoutes } from '../src/app.ts'
import { exampleHouse, tokenOf, type RoleName } from './example-house.ts'
import { inMunicipality } from './municipality.ts'
import { Visitor } from './visitor.ts'

/** A page as it is looked at. `at` is its Danish address, with the code of a thing where the route has its name. */
export interface Shown {
  name: string
  at: string
  role?: RoleName | 'it-administrator'
  status?: number
}
const page = (name: string, at: string, role?: Shown['role'], status?: number): Shown => ({
  name,
  at,
  ...(role && { role }),
  ...(status && { status }),
})

const action = '/handlinger/:cykelsti-loegstoer-ranum'
const plan = '/handlingsplaner/:vej-2026'
const development = '/udviklingsplaner/:tmu'
const goal = '/maal/:tmu-cykel'
const track = '/spor/:tmu-cykel-byer'
const star = '/strategi/rediger'
const vision = `${star}/vision/:mobility`
const area = `${star}/fokusomraade/:nature-green`
const value = `${star}/vaerdi/:climate`

/** Every page of the house and how it is reached; a test compares with the running list of addresses. */
export const everyPage: readonly Shown[] = [
  page('forside', '/da'),
  page('forside-en', '/en'),
  page('vision-borger', '/visioner/:workforce'),
  page('udviklingsplaner-borger', '/udviklingsplaner'),
  page('metode', '/data-og-metode'),
  page('kontakt', '/kontakt'),
  page('persondata', '/persondata'),
  page('tilgaengelighed', '/tilgaengelighed'),
  page('aabne-data', '/aabne-data'),
  page('log-ind', '/log-ind'),
  page('velkommen', '/velkommen/:invitation'),
  page('begynd', '/velkommen/:first-administrator'),
  page('fejl-404', '/findes-ikke', undefined, 404),
  page('fejl-410', '/velkommen/brugt', undefined, 410),
  page('fejl-403', '/indstillinger', 'staff', 403),
  page('soeg', '/soeg?q=cykel'),
  page('soeg-intet', '/soeg?q=enhjoerning'),
  page('strategi', '/strategi'),
  page('strategi-aendringer', '/strategi/aendringer'),
  page('hjem-byraad', '/min-side', 'council-member'),
  page('hjem-sekretaer', '/min-side', 'committee-secretary'),
  page('hjem-leder', '/min-side', 'head'),
  page('hjem-medarbejder', '/min-side', 'staff'),
  page('hjem-strategi', '/min-side', 'strategy-office'),
  page('stjernen', '/stjernen', 'council-member'),
  page('stjernen-en', '/en/the-star', 'council-member'),
  page('vision', '/visioner/:workforce', 'council-member'),
  page('fokusomraade', '/fokusomraader/:growth', 'council-member'),
  page('vaerdi', '/vaerdier/:climate', 'council-member'),
  page('udvalg', '/udvalg/:tmu', 'council-member'),
  page('visioner', '/visioner', 'council-member'),
  page('daekning', '/daekning', 'strategy-office'),
  page('daekning-vaerdier', '/daekning/vaerdier', 'strategy-office'),
  page('daekning-begrundelse', '/daekning/begrundelse:gap', 'committee-secretary'),
  page('aendringer', '/aendringer', 'council-member'),
  page('handlinger', '/handlinger', 'council-member'),
  page('handlinger-forsinket', '/handlinger?status=late&sort=deadline', 'council-member'),
  page('forsinket', '/forsinket', 'council-member'),
  page('handling', '/handlinger/:energipark-ullits-oestrup', 'head'),
  page('handling-borger', '/handlinger/:energipark-ullits-oestrup'),
  page('handlingsplaner', '/handlingsplaner', 'council-member'),
  page('handlingsplan', plan, 'head'),
  page('mine-handlinger', '/mine-handlinger', 'staff'),
  page('udviklingsplan', development, 'committee-secretary'),
  page('udviklingsplan-borger', development),
  page('udviklingsplan-aendringer', `${development}/aendringer`, 'committee-secretary'),
  page('maal', goal, 'committee-secretary'),
  page('spor', track, 'committee-secretary'),

  page('udviklingsplan-skriv', `${development}/skriv`, 'committee-secretary'),
  page('udviklingsplan-ny', '/ny-udviklingsplan', 'committee-secretary'),
  page('udviklingsplan-ret', `${development}/ret`, 'committee-secretary'),
  page('udviklingsplan-frigivelse', '/udviklingsplaner/:draft/frigivelse', 'committee-secretary'),
  page('udviklingsplan-tilbagetraekning', `${development}/tilbagetraekning`, 'committee-secretary'),
  page('udviklingsplan-raekkefoelge', `${development}/raekkefoelge`, 'committee-secretary'),
  page('maal-nyt', `${development}/nyt-maal`, 'committee-secretary'),
  page('maal-ret', `${goal}/ret`, 'committee-secretary'),
  page('maal-tilbagetraekning', `${goal}/tilbagetraekning`, 'committee-secretary'),
  page('maal-flytning', `${goal}/flytning`, 'committee-secretary'),
  page('maal-kopi', `${goal}/kopi`, 'committee-secretary'),
  page('spor-nyt', `${development}/nyt-spor`, 'committee-secretary'),
  page('spor-ret', `${track}/ret`, 'committee-secretary'),
  page('spor-tilbagetraekning', `${track}/tilbagetraekning`, 'committee-secretary'),
  page('spor-flytning', `${track}/flytning`, 'committee-secretary'),
  page('spor-kopi', `${track}/kopi`, 'committee-secretary'),
  page('udvalg-omraade', '/udvalg/:tmu/omraade', 'committee-secretary'),

  page('handlingsplan-ny', '/ny-handlingsplan', 'head'),
  page('handlingsplan-ret', `${plan}/ret`, 'head'),
  page('handlingsplan-traek-tilbage', `${plan}/traek-tilbage`, 'head'),
  page('handlingsplan-frigiv', `${plan}/frigiv`, 'head'),
  page('handling-ny', `${plan}/ny-handling`, 'head'),
  page('handling-ret', `${action}/ret`, 'head'),
  page('handling-milepaele', `${action}/milepaele`, 'head'),
  page('handling-flyt', `${action}/flyt`, 'head'),
  page('handling-kopier', `${action}/kopier`, 'head'),
  page('handling-traek-tilbage', `${action}/traek-tilbage`, 'head'),
  page('handling-historik', `${action}/historik`, 'head'),
  page('status', `${action}/status`, 'staff'),
  page('status-ret', `${action}/status/:update/ret`, 'staff'),
  page('overdrag', '/overdrag?fra=:trafikplanlaegger', 'head'),

  page('strategi-rediger', star, 'strategy-office'),
  page('strategi-raekkefoelge', `${star}/raekkefoelge`, 'strategy-office'),
  page('strategi-periode', `${star}/periode`, 'strategy-office'),
  page('vaerdi-ny', `${star}/ny-vaerdi`, 'strategy-office'),
  page('vaerdi-ret', value, 'strategy-office'),
  page('vaerdi-tilbagetraekning', `${value}/tilbagetraekning`, 'strategy-office'),
  page('fokusomraade-nyt', `${star}/nyt-fokusomraade`, 'strategy-office'),
  page('fokusomraade-ret', area, 'strategy-office'),
  page('fokusomraade-tilbagetraekning', `${area}/tilbagetraekning`, 'strategy-office'),
  page('vision-ny', `${star}/ny-vision`, 'strategy-office'),
  page('vision-ret', vision, 'strategy-office'),
  page('vision-tilbagetraekning', `${vision}/tilbagetraekning`, 'strategy-office'),
  page('filer', '/filer', 'strategy-office'),
  page('indstillinger', '/indstillinger', 'strategy-office'),
  page('personer', '/personer', 'it-administrator'),
  page('konto', '/min-konto', 'staff'),
  page('api', '/api'),
]

// an address of the interface's own, or one of a language
const whole = /^\/(api|da|en)(\/|$)/
const shapeOf = (path: string) => path.replace(/\?.*/, '').replace(/:[^/]+/g, ':')
/** Files, and steps that only lead back to the page before: nothing to look at. */
const isPage = (path: string) => !/\.\w+$|\/:file$|\/(genoptagelse|filer\/indlaes)$/.test(path)

/** Addresses of pages that nobody looks at: an entry is missing in the list above. */
export function pagesNotShown(): string[] {
  const shown = new Set(everyPage.map(({ at }) => (at === '/da' ? '/' : shapeOf(at.replace(':gap', '')))))
  return allRoutes()
    .filter(({ kind, method, path }) => kind === 'page' && method === 'get' && isPage(path.da))
    .map(({ path }) => path.da)
    .filter((path) => !shown.has(shapeOf(path)))
}

/** Where each page is and who opens it, with what it takes beyond the example: two invitations, a draft, a status, a session. */
export async function waysToPages(): Promise<(shown: Shown) => { path: string; token?: string }> {
  const { base, municipality, tokens, running } = await exampleHouse()
  const codes = await codesOf()
  const session = { ...tokens, 'it-administrator': await tokenOf('it-administrator') }
  const secretary = new Visitor(base, municipality.slug, tokens['committee-secretary'])
  const staff = new Visitor(base, municipality.slug, tokens.staff)
  const made = await inMunicipality(running, municipality, async (db) => {
    const personId = await addPerson(db, { name: 'Ny medarbejder', email: null })
    return {
      invitation: await invite(db, 'invitation', { personId }),
      'first-administrator': await invite(db, 'first-administrator'),
    }
  })
  const slug = action.split(':')[1]!
  const known: Record<string, string> = {
    ...made,
    draft: await draftOf(secretary, codes),
    update: await statusOf(staff, codes(`/handlinger/:${slug}`, slug, 'id')),
    gap: (await secretary.get('/da/daekning')).text
      .match(/\/begrundelse(\?[^"]+)/)![1]!
      .replaceAll('&amp;', '&'),
  }
  const pathOf = (at: string) => {
    const found = at.replace(/:([\w-]+)/g, (_, code: string) => known[code] ?? codes(at, code))
    return at === '/api' ? at : `/${municipality.slug}${whole.test(at) ? '' : '/da'}${found}`
  }
  return ({ at, role }) => ({ path: pathOf(at), ...(role && { token: session[role] }) })
}

type Codes = (at: string, code: string, what?: 'id') => string
async function codesOf(): Promise<Codes> {
  const { database, municipality } = await exampleHouse()
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.municipality_id', $1, true)`, [municipality.municipalityId])
    const { rows } = await client.query<{ kind: string; code: string; id: string; slug: string }>(everyCode)
    return (at, code, what) => {
      const kind = families.find(([shape]) => shape.test(at))?.[1]
      const row = rows.find((r) => r.kind === kind && r.code === code)
      if (!row) throw new Error(`${at}: the example has no ${kind} with the code ${code}`)
      return what === 'id' || byId.test(at) ? row.id : row.slug
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
}
const byId = /^\/(strategi\/rediger|overdrag)/
const families: [RegExp, string][] = [
  [/^\/handlinger\//, 'action'],
  [/^\/handlingsplaner\//, 'action_plan'],
  [/^\/udviklingsplaner\//, 'development_plan'],
  [/^\/maal\//, 'goal'],
  [/^\/spor\//, 'track'],
  [/^\/udvalg\//, 'body'],
  [/^\/overdrag/, 'position'],
  [/^\/(visioner|strategi\/rediger\/vision)\//, 'vision'],
  [/^\/(fokusomraader|strategi\/rediger\/fokusomraade)\//, 'focus_area'],
  [/^\/(vaerdier|strategi\/rediger\/vaerdi)\//, 'core_value'],
]
const table = (name: string, kind: string, slug = `slug ->> 'da'`) =>
  `select '${kind}' as kind, code, id, ${slug} as slug from ${name}`
const everyCode = [
  table('plans.action', 'action'),
  table('plans.action_plan', 'action_plan'),
  table('plans.goal', 'goal'),
  table('plans.track', 'track'),
  table('organisation.body', 'body'),
  table('organisation.position', 'position', `''`),
  table('strategy.vision', 'vision'),
  table('strategy.focus_area', 'focus_area'),
  table('strategy.core_value', 'core_value'),
  `select 'development_plan', b.code, p.id, p.slug ->> 'da' from plans.development_plan p join organisation.body b on b.id = p.body_id`,
].join(' union all ')

async function draftOf(secretary: Visitor, codes: Codes): Promise<string> {
  const bodyId = codes('/udvalg/:tmu', 'tmu', 'id')
  const plan = await sent(secretary, '/plans/development-plans', {
    titleDa: 'Veje og vand 2027–2030',
    bodyId,
  })
  await sent(secretary, '/plans/goals', { titleDa: 'Vandet har en plan', planId: plan.id })
  return plan.slug.da
}
const statusOf = async (staff: Visitor, actionId: string) =>
  (
    await sent(staff, `/plans/actions/${actionId}/status-updates`, {
      choice: 'on-track',
      publicLine: 'De sidste skilte er sat op.',
    })
  ).id
async function sent(visitor: Visitor, path: string, body: object) {
  const { status, text } = await visitor.api('POST', path, body, { 'idempotency-key': newToken() })
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`)
  return JSON.parse(text) as { id: string; slug: { da: string } }
}
