import type { Child } from 'hono/jsx'

interface Version {
  title: Child
  meta?: Child
  text: Child
}
interface ConflictProps {
  action: string
  /** Name of the field that was written by two. */
  name: string
  mine: Version
  theirs: Version
  /** What the third field starts with. */
  merged: string
  /** Hidden fields: token and version. */
  hidden?: Child
  words: { legend: string; both: string; bothHint: string; save: string }
  cancel?: Child
  choice?: 'mine' | 'theirs' | 'both'
}

/** Two have written at once: both texts stand, and a third field to join them. Nothing is lost. */
export const Conflict = ({
  action,
  name,
  mine,
  theirs,
  merged,
  hidden,
  words,
  cancel,
  choice = 'both',
}: ConflictProps) => (
  <form method="post" action={action} class="conf">
    {hidden}
    <fieldset>
      <legend class="vh">{words.legend}</legend>
      <div class="vs">
        <Side value="theirs" version={theirs} checked={choice === 'theirs'} />
        <Side value="mine" version={mine} checked={choice === 'mine'} />
      </div>
      <label class="vs__3">
        <span class="hd">
          <input type="radio" name="choice" value="both" checked={choice === 'both'} />
          <b class="t">{words.both}</b>
        </span>
        <span class="hint">{words.bothHint}</span>
      </label>
    </fieldset>
    <div class="merge fld">
      <label for={name} class="vh">
        {words.both}
      </label>
      <textarea id={name} name={name} rows={8}>
        {merged}
      </textarea>
    </div>
    <div class="btns">
      <button class="btn">{words.save}</button>
      {cancel}
    </div>
  </form>
)

const Side = ({ value, version, checked }: { value: string; version: Version; checked: boolean }) => (
  <label>
    <span class="hd">
      <input type="radio" name="choice" value={value} checked={checked} />
      <span>
        <b class="t">{version.title}</b>
        {version.meta && <span class="hint">{version.meta}</span>}
      </span>
    </span>
    <span class="read">{version.text}</span>
  </label>
)
