import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { Flag, PostButton, Section, StatusMark } from '#ui'
import { Said, SaidWithin, typed } from '../../development-plans/views/parts.tsx'
import { actionPath, actionPaths } from '../paths.ts'
import type { Action, ActionMilestone, ActionUpdate, Reading, SaidUpdate } from '../rules.ts'
import { actionTexts, choiceStatus, said } from '../words.ts'

/** Which updates this reader may take back now, and which correct. */
export interface UpdateRights {
  takeBack: Set<string>
  correct: Set<string>
}
interface Props {
  visit: Visit
  action: Action
  reading: Reading
  notes: Map<string, string>
  rights: UpdateRights
}

/** What has been said, newest first; a correction stands above the line it corrects, which is struck through. */
export const UpdatesSection = (props: Props) => {
  const { visit, action } = props
  const t = actionTexts(visit.language).updates
  const f = formats(visit.language)
  return (
    <Section id="status" title={t.title} intro={t.intro}>
      {action.updates.length ? (
        <ol class="hi">
          {inReadingOrder(action.updates).map((update) => (
            <Update {...props} update={update} />
          ))}
        </ol>
      ) : (
        <p class="meta">{t.none}</p>
      )}
      {action.updateCount > action.updates.length && (
        <p>
          <a href={`${visit.to(actionPath, { slug: action.slug, alle: '1' })}#status`}>
            {t.all(f.number(action.updateCount))}
          </a>
        </p>
      )}
    </Section>
  )
}

/** A correction takes the place of what it corrects. */
export function inReadingOrder<U extends Pick<ActionUpdate, 'id' | 'correctsId'>>(
  updates: readonly U[],
): U[] {
  const correcting = updates.filter(
    (u) => u.correctsId !== null && updates.some((o) => o.id === u.correctsId),
  )
  const chain = (u: U): U[] => [...correcting.filter((c) => c.correctsId === u.id).flatMap(chain), u]
  return updates.filter((u) => !correcting.includes(u)).flatMap(chain)
}

const Update = ({ visit, action, reading, notes, rights, update }: Props & { update: ActionUpdate }) => {
  const t = actionTexts(visit.language).updates
  const f = formats(visit.language)
  const note = notes.get(update.id)
  const hidden = reading === 'all' && action.plan.releasedOn !== null && update.releasedOn === null
  return (
    <li id={`u-${update.id}`}>
      <span class="date">
        <time datetime={update.givenOn}>{f.shortDay(update.givenOn)}</time>
      </span>
      <div>
        <Told
          visit={visit}
          milestones={action.milestones}
          update={update}
          corrected={action.updates.some((u) => u.correctsId === update.id)}
        />
        {note && <Note text={note} title={t.note} />}
        <p class="meta">
          <Said text={update.by} language={visit.language} />
          {hidden && ` · ${t.notReleased}`}
        </p>
        <Tools visit={visit} action={action} update={update} rights={rights} />
      </div>
    </li>
  )
}

interface ToldProps {
  visit: Visit
  /** Those of its action. */
  milestones: readonly Pick<ActionMilestone, 'id' | 'title'>[]
  update: SaidUpdate
  corrected: boolean
}
/** Signal and words of an update; what has been corrected is struck through, the word for it is not. */
export const Told = (props: ToldProps) => {
  const { visit, update, corrected } = props
  const t = actionTexts(visit.language).updates
  const status = choiceStatus(update.choice, visit.language)
  const mark = <StatusMark status={status.key} word={status.word} />
  const words = <Words {...props} />
  return (
    <>
      <p>
        {corrected ? <del>{mark}</del> : mark} {update.correctsId && <Flag text={t.correction} />}{' '}
        {update.correctsOn && (
          <span class="meta">{t.corrects(formats(visit.language).shortDay(update.correctsOn))}</span>
        )}{' '}
        {corrected && <Flag text={t.corrected} />}
      </p>
      {corrected ? <del>{words}</del> : words}
    </>
  )
}

const Words = ({ visit, milestones, update }: ToldProps) => {
  const t = actionTexts(visit.language).updates
  const f = formats(visit.language)
  const titles = milestones.filter((m) => update.milestones.includes(m.id)).map((m) => m.title)
  return (
    <>
      {update.publicLine && (
        <p class="q">
          <Said text={typed(update.publicLine, visit)} language={visit.language} />
        </p>
      )}
      {update.reason && (
        <p>
          <b>{t.reason}</b> <Said text={typed(update.reason, visit)} language={visit.language} />
        </p>
      )}
      {update.newDate && <p class="meta">{t.newDate(f.vagueDate(update.newDate))}</p>}
      {titles.length > 0 && (
        <p class="meta">
          <SaidWithin
            sentence={t.reached(f.list(titles.map((title) => said(title, visit.language))))}
            texts={titles}
            language={visit.language}
          />
        </p>
      )}
    </>
  )
}

/** Set apart in shape and word, so that nobody takes it for what citizens read. */
const Note = ({ text, title }: { text: string; title: string }) => (
  <div class="cmt cmt--intern">
    <b>{title}</b>
    <p>{text}</p>
  </div>
)

const Tools = ({
  visit,
  action,
  update,
  rights,
}: Pick<Props, 'visit' | 'action' | 'rights'> & { update: ActionUpdate }) => {
  const t = actionTexts(visit.language).updates
  const params = { slug: action.slug, update: update.id }
  const takeBack = rights.takeBack.has(update.id)
  if (!takeBack && !rights.correct.has(update.id)) return null
  return (
    <div class="btns">
      {takeBack && (
        <PostButton
          action={visit.to(actionPaths.takeBack, params)}
          quiet
          small
          fields={{ token: visit.formToken(), from: 'action' }}
        >
          {t.takeBack}
        </PostButton>
      )}
      {rights.correct.has(update.id) && <a href={visit.to(actionPaths.correction, params)}>{t.correct}</a>}
    </div>
  )
}
