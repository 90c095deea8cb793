import { Notice, SaveState } from './notice.tsx'

export const tones = (
  <div class="stack">
    <Notice title="Amber">Something to know before going on.</Notice>
    <Notice tone="late">Something that went wrong.</Notice>
    <Notice tone="plain">Something by the way.</Notice>
  </div>
)
export const states = (
  <p class="row">
    <SaveState text="Saved 8 seconds ago" />
    <SaveState state="busy" text="Saving" />
    <SaveState state="bad" text="Not saved" />
  </p>
)
