/** One guard of the house made useless, and the tests that must notice. */
export interface Mutant {
  what: string
  file: string
  from: string
  to: string
  tests: string[]
}

const http = 'test/http.db.test.ts'
const signIn = 'src/organisation/sign-in/sign-in.db.test.ts'
const kept = 'test/house/kept.db.test.ts'
const status = 'src/plans/status/routes.db.test.ts'
const actions = 'src/plans/actions/routes.db.test.ts'
const list = 'src/alignment/actions/kept-list.db.test.ts'
const writers = 'test/house/two-writers.db.test.ts'
const transactions = 'test/transactions.db.test.ts'
const development = 'src/plans/development-plans/routes.db.test.ts'

export const mutants: readonly Mutant[] = [
  {
    what: 'a form needs no token of ours',
    file: 'src/platform/http/form-token.ts',
    from: 'return got.length === expected.length && timingSafeEqual(got, expected)',
    to: 'return got.length > 0 && expected.length > 0 && timingSafeEqual(got, got)',
    tests: [signIn],
  },
  {
    what: 'a form may come from another site',
    file: 'src/platform/http/gate.ts',
    from: "site && site !== 'same-origin' && site !== 'none'",
    to: "site === 'nowhere'",
    tests: [http],
  },
  {
    what: 'what may not be done is done',
    file: 'src/platform/http/gate.ts',
    from: 'if (!gate.may(visit.actor, thing))',
    to: 'if (!gate.may(visit.actor, thing) && !signedIn)',
    tests: [status, development],
  },
  {
    what: 'what may not be seen is there',
    file: 'src/platform/http/gate.ts',
    from: '(gate.sees && !gate.sees(visit.actor, thing))',
    to: '(gate.sees && !thing)',
    tests: [actions],
  },
  {
    what: 'a second click is a second thing',
    file: 'src/platform/http/idempotency.ts',
    from: 'const [, [first]] =',
    to: 'const [, [, first]] =',
    tests: [http],
  },
  {
    what: 'more than the limit is read',
    file: 'src/platform/http/body.ts',
    from: 'if (size > limit) throw new TooLarge()',
    to: 'if (size < 0) throw new TooLarge()',
    tests: [http],
  },
  {
    what: 'a proxy is not noticed',
    file: 'src/platform/http/origin.ts',
    from: '!Object.keys(headers).some((name) => forwarding.test(name))',
    to: 'forwarding.source.length > 0',
    tests: ['test/one-click.test.ts'],
  },
  {
    what: 'any passphrase lets in',
    file: 'src/organisation/sign-in/api.ts',
    from: 'if (!(await verifyPassphrase(form.passphrase, found?.passphrase)) || !found)',
    to: 'if (!(await verifyPassphrase(form.passphrase, found?.passphrase)) && !found)',
    tests: ['src/organisation/sign-in/api.db.test.ts'],
  },
  {
    what: 'a kept page is given without a session',
    file: 'src/platform/http/kept-answers.ts',
    from: 'if (!now?.lines || now.personId !== found.personId) return undefined',
    to: 'if (!now?.lines) return undefined',
    tests: [kept],
  },
  {
    what: 'a kept page is given whatever has happened',
    file: 'src/platform/http/kept-answers.ts',
    from: "if (!harmless(answer.heeds ?? 'everything', now.lines, beyondFrames)) return undefined",
    to: "if (!harmless('parts', [], beyondFrames)) return undefined",
    tests: [kept],
  },
  {
    what: 'who looks together is taken for the first of them',
    file: 'src/platform/http/looks.ts',
    from: 'personId: persons[place] ?? null',
    to: 'personId: persons[0] ?? persons[place] ?? null',
    tests: [kept],
  },
  {
    what: 'a shared part is given as it was before a change',
    file: 'src/platform/http/shared-parts.ts',
    from: 'if (made.at >= revision) return true',
    to: 'if (made.at >= 0 * revision) return true',
    tests: [kept],
  },
  {
    what: 'a reading that began before a page was asked for is given for it',
    file: 'src/platform/http/shared-parts.ts',
    from: 'round.began >= came',
    to: 'round.began >= came - 1000',
    tests: ['test/house/shared-parts.db.test.ts'],
  },
  {
    what: 'what hardly anybody reads is made anew at every change',
    file: 'src/platform/http/shared-parts.ts',
    from: 'ahead ?? askers >= askersThatPay',
    to: 'ahead ?? askers >= 0 * askersThatPay',
    tests: ['test/house/shared-parts.db.test.ts'],
  },
  {
    what: 'a held connection that broke is held on to',
    file: 'src/platform/db/hold.ts',
    from: "client.once('end', broke)",
    to: 'void broke',
    tests: ['src/platform/db/hold.test.ts'],
  },
  {
    what: 'who only reads an action gets the page of whoever read it before him',
    file: 'src/plans/actions/pages.tsx',
    from: ' ${rights.may.write} ${rights.notes} ${drafts}`',
    to: '`',
    tests: [status],
  },
  {
    what: 'after a status a plan stays as it was read',
    file: 'src/plans/development-plans/kept-plan.ts',
    from: 'if (!own.length) return carriers',
    to: 'if (own.length >= 0) return carriers',
    tests: [kept],
  },
  {
    what: 'a draft of an action plan is shown to colleagues',
    file: 'src/plans/visibility.ts',
    from: "return plan.committedOn ? ['signed-in', `unit:${plan.unitId}`] : [`unit:${plan.unitId}`]",
    to: "return ['signed-in', `unit:${plan.unitId}`]",
    tests: [actions],
  },
  {
    what: 'a draft of a development plan is public',
    file: 'src/plans/visibility.ts',
    from: "plan.releasedOn ? ['public'] : [`body:${plan.bodyId}`]",
    to: "plan.releasedOn ? ['public'] : ['public', `body:${plan.bodyId}`]",
    tests: [development],
  },
  {
    what: 'anybody signed in gives a status',
    file: 'src/plans/visibility.ts',
    from: 'actor.holds(action.leadPositionId) || actor.worksIn(action.unitId)',
    to: 'actor.personId !== null || actor.worksIn(action.unitId)',
    tests: [status],
  },
  {
    what: 'internal notes are read by everybody',
    file: 'src/plans/visibility.ts',
    from: "mayGiveStatus(actor, action) || actor.has('strategy-office', 'auditor')",
    to: "mayGiveStatus(actor, action) || !actor.has('strategy-office', 'auditor')",
    tests: [status, 'src/publication/leaks.db.test.ts'],
  },
  {
    what: 'the strategy office releases in the place of the head',
    file: 'src/plans/visibility.ts',
    from: 'mayReleaseActionPlan = (actor: Actor, plan: { unitId: string }) => actor.leads(plan.unitId)',
    to: "mayReleaseActionPlan = (actor: Actor, plan: { unitId: string }) => actor.leads(plan.unitId) || actor.has('strategy-office')",
    tests: [actions, status, 'src/plans/status/file/load.db.test.ts'],
  },
  {
    what: 'an old status is taken back',
    file: 'src/plans/status/rules.ts',
    from: 'export const takeBackMinutes = 10',
    to: 'export const takeBackMinutes = 100_000',
    tests: [status],
  },
  {
    what: 'the query layer forgets whose rows they are',
    file: 'src/platform/db/bound.ts',
    from: 'plugins: [tenantPlugin(municipality.municipalityId), camelCase]',
    to: 'plugins: [camelCase, ...[tenantPlugin(municipality.municipalityId)].slice(1)]',
    tests: ['test/house/walls.db.test.ts'],
  },
  {
    what: 'a second click does not wait for the first',
    file: 'src/platform/http/idempotency.ts',
    from: 'lockUntilCommit(visit.db, `platform.answered_request ${token} ${askedBy}`)',
    to: "lockUntilCommit(visit.db, `platform.answered_request ${token} ${askedBy}`, 'with-others')",
    tests: [http],
  },
  {
    what: 'a kept page of the list lets nothing in',
    file: 'src/alignment/actions/kept-list.ts',
    from: 'if (comes) return undefined',
    to: 'if (comes && !touched.length) return undefined',
    tests: [list],
  },
  {
    what: 'a kept page of the list keeps what has gone',
    file: 'src/alignment/actions/kept-list.ts',
    from: 'if (!stay) return undefined',
    to: 'if (!stay && !touched.length) return undefined',
    tests: [list],
  },
  {
    what: 'a connection is given on within the transaction of another reader',
    file: 'src/platform/db/pool.ts',
    from: 'if (left) end()',
    to: 'if (left && !config) end()',
    tests: [transactions],
  },
  {
    what: 'things with the same title take the same address',
    file: 'src/platform/db/address.ts',
    from: 'lockUntilCommit(db, `${allOf(kind)} ${word}`)',
    to: "lockUntilCommit(db, `${allOf(kind)} ${word}`, 'with-others')",
    tests: [writers],
  },
  {
    what: 'the second writer of an action is not told',
    file: 'src/plans/actions/commands.ts',
    from: "    .where('version', '=', version)",
    to: "    .where('version', '>=', version)",
    tests: [writers],
  },
  {
    what: 'the second writer of the settings is not told',
    file: 'src/organisation/settings/routes.tsx',
    from: ".where('organisation.settings.version', '=', before.version)",
    to: ".where('organisation.settings.version', '>=', before.version)",
    tests: [http],
  },
]
